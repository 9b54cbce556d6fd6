// What a newsroom may choose of the page's look, from short lists: nothing else of the address reaches a style.

var CHOICES = ['font=sans', 'font=serif', 'size=small', 'size=large', 'title=hide', 'sources=fold'];
// The lightest and darkest paper, and the colours of words that stand out from it by 4.5 to 1.
var LIGHT = { paper: .85, ink: .15 };
var DARK = { paper: .013, ink: .25 };

// Marks the root with what is chosen, and gives the colours as declarations.
function skin(root, asked) {
  CHOICES.forEach(function (choice) {
    var pair = choice.split('=');
    if (asked(pair[0]) === pair[1]) root.setAttribute('data-' + pair[0], pair[1]);
  });
  var theme = root.getAttribute('data-theme');
  var paper = colour(asked('paper'));
  if (paper && !(theme === 'light' ? luminance(paper) > LIGHT.paper : theme && luminance(paper) < DARK.paper)) paper = '';
  var rules = paper ? '--paper:rgb(' + paper + ');' : '';
  var accent = colour(asked('accent'));
  if (accent && window.CSS && CSS.supports('color', 'light-dark(red,red)')) {
    rules += '--accent:light-dark(rgb(' + legible(accent, 0) + '),rgb(' + legible(accent, 255) + '))';
  }
  return rules;
}

function colour(text) {
  var parts = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text);
  return parts && parts.slice(1).map(function (two) { return parseInt(two, 16); });
}

// The colour, or the first on its way to black or to white that can be read.
function legible(rgb, end) {
  var mixed = rgb;
  for (var step = 1; end ? luminance(mixed) < DARK.ink : luminance(mixed) > LIGHT.ink; step++) {
    mixed = rgb.map(function (part) { return Math.round(part + (end - part) * step / 20); });
  }
  return mixed;
}

function luminance(rgb) {
  return [.2126, .7152, .0722].reduce(function (sum, weight, index) {
    return sum + weight * Math.pow(rgb[index] / 255, 2.2);
  }, 0);
}
