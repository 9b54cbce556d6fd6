// What a newsroom may choose of the page's look, from short lists: nothing else of the address reaches a style.

var CHOICES = ['font=sans', 'font=serif', 'size=small', 'size=large', 'title=hide', 'sources=fold', 'paper=clear'];
// More than the 4.5 that text needs: the paper may be the host's own, a shade off ours.
var CONTRAST = 5;

function skin() {
  CHOICES.forEach(function (choice) {
    var pair = choice.split('=');
    if (asked(pair[0]) === pair[1]) root.setAttribute('data-' + pair[0], pair[1]);
  });
  var accent = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(asked('accent'));
  if (accent) colour(accent.slice(1).map(function (two) { return parseInt(two, 16); }));
}

// Print and forced colours have an accent of their own.
function colour(accent) {
  var sheet = document.styleSheets[0];
  var light = '{--accent:rgb(' + legible(accent, [255, 255, 255], 0) + ')}';
  var dark = '{--accent:rgb(' + legible(accent, [19, 20, 22], 255) + ')}';
  var rules = ':root' + light + ':root[data-theme=dark]' + dark +
    '@media(prefers-color-scheme:dark){:root:not([data-theme=light])' + dark + '}';
  if (sheet) sheet.insertRule('@media screen and (forced-colors:none){' + rules + '}', sheet.cssRules.length);
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
  var linear = rgb.map(function (part) { return Math.pow(part / 255, 2.2); });
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
