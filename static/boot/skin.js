// What a newsroom may choose of the page's look, from short lists: nothing else of the address reaches a style.

var CHOICES = {
  font: /^(sans|serif)$/,
  size: /^(small|large)$/,
  title: /^hide$/,
  sources: /^fold$/,
  paper: /^clear$/
};
// More than the 4.5 that text needs: the paper may be the host's own, a shade off ours.
var CONTRAST = 5;

function skin() {
  Object.keys(CHOICES).forEach(function (name) {
    if (CHOICES[name].test(asked(name))) root.setAttribute('data-' + name, asked(name));
  });
  var accent = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(asked('accent'));
  if (accent) colour(accent.slice(1).map(function (two) { return parseInt(two, 16); }));
}

function colour(accent) {
  var light = legible(accent, [255, 255, 255], 0);
  var dark = legible(accent, [19, 20, 22], 255);
  rule('', ':root', light);
  rule(' and (prefers-color-scheme:dark)', ':root:not([data-theme=light])', dark);
  rule('', ':root[data-theme=dark]', dark);
}

// Print and forced colours have an accent of their own.
function rule(media, selector, rgb) {
  var sheet = document.styleSheets[0];
  var text = '@media screen and (forced-colors:none)' + media + '{' + selector + '{--accent:rgb(' + rgb + ')}}';
  if (sheet) sheet.insertRule(text, sheet.cssRules.length);
}

// The colour, or the first on its way to black or white that can be read on the paper.
function legible(rgb, paper, end) {
  var mixed = rgb;
  for (var step = 1; contrast(mixed, paper) < CONTRAST; step++) {
    mixed = rgb.map(function (part) { return Math.round(part + (end - part) * step / 20); });
  }
  return mixed;
}

function contrast(one, other) {
  var a = luminance(one) + .05;
  var b = luminance(other) + .05;
  return Math.max(a, b) / Math.min(a, b);
}

function luminance(rgb) {
  var linear = rgb.map(function (part) {
    return part / 255 <= .04045 ? part / 255 / 12.92 : Math.pow((part / 255 + .055) / 1.055, 2.4);
  });
  return .2126 * linear[0] + .7152 * linear[1] + .0722 * linear[2];
}

function fold() {
  var sources = byId('sources-fold');
  if (sources && root.getAttribute('data-sources') === 'fold') sources.open = false;
}

// A link into what is folded opens it.
function unfold(event) {
  var link = event.target.closest && event.target.closest('a[href^="#"]');
  var target = link && byId(link.hash.slice(1));
  var around = target && target.closest('details');
  if (around) around.open = true;
}
