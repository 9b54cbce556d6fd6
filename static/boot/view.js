// The figures that a `view` asks for, each once, in its order.

function viewed(text) {
  return text.split(',').filter(function (name, index, all) {
    return /^(progress|growth|timeline|answers|findings|map|countries)$/.test(name) && all.indexOf(name) === index;
  });
}
