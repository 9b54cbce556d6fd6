// The figures that a `view` asks for, each once, in its order. The build puts the words of all figures in.

function viewed(text) {
  return text.split(',').filter(function (name, index, all) {
    return /^(FIGURES)$/.test(name) && all.indexOf(name) === index;
  });
}
