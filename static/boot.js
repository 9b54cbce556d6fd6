// Runs before the first paint, and goes on working where wasm is refused: what a page's address says of its look,
// never the wrong story, and printing. Classic script, old syntax.
(function () {
  'use strict';
  var root = document.documentElement;

  // Of a name that comes twice it takes the first, as the app does.
  function asked(name) {
    if (window.URLSearchParams) return new URLSearchParams(location.search).get(name) || '';
    var found = new RegExp('[?&]' + name + '=([^&]*)').exec(location.search);
    return found ? found[1] : '';
  }

  function byId(id) {
    return document.getElementById(id);
  }

  function look() {
    var theme = asked('theme');
    if (theme === 'light' || theme === 'dark') root.setAttribute('data-theme', theme);
    var names = viewed(asked('view'));
    if (!names.length) return;
    root.setAttribute('data-view', names.join(' '));
    // They arrive in the story's order: shown as they come, one would push another down.
    if (names.length > 1 && document.readyState === 'loading') root.setAttribute('data-arriving', '');
    names.forEach(function (name, index) {
      insert('html[data-view] [data-block=' + name + ']{display:block;order:' + index + '}');
    });
  }

  function insert(rule) {
    var sheet = document.styleSheets[0];
    if (sheet) sheet.insertRule(rule, sheet.cssRules.length);
  }

  // The story's address in full, or the text as it came where the browser cannot tell.
  function address(story) {
    try {
      return new URL(story, location.href.split(/[?#]/)[0]).href;
    } catch (error) {
      return story;
    }
  }

  function isOther() {
    var story = asked('story');
    return !!asked('petition') || !!story && address(story) !== address(root.getAttribute('data-story'));
  }

  // A story of this deployment has a page of its own, which needs no program.
  function ownPage() {
    var id = !asked('petition') && /([a-z0-9-]+)\.json$/.exec(asked('story'));
    return id && /^(PAGES)$/.test(id[1]) && address('stories/' + id[0]) === address(asked('story')) && id[1] + '.html';
  }

  // Another story than the page's own was asked for and cannot be shown: say so, and show no other.
  function refuse() {
    if (!root.hasAttribute('data-other')) return;
    root.setAttribute('data-other', 'refused');
    var app = byId('app');
    if (app) app.parentNode.removeChild(app);
    byId('refused').hidden = false;
    byId('refused-own').href = location.pathname;
    var plain = /^(?:\.\/)?stories\/([a-z0-9-]+)\.json$/.exec(asked('story'));
    if (plain) {
      byId('refused-plain').href = plain[1] + '.html';
      byId('refused-plain').hidden = false;
    }
  }

  function print(open) {
    var all = document.querySelectorAll(open ? 'details:not([open])' : 'details[data-printed]');
    for (var i = 0; i < all.length; i++) {
      all[i].open = open;
      if (open) all[i].setAttribute('data-printed', '');
      else all[i].removeAttribute('data-printed');
    }
  }

  // The build puts the parts of static/boot/ here.
  PART boot/view.js
  PART boot/frame.js
  PART boot/skin.js
  PART boot/fold.js

  root.setAttribute('data-boot', '');
  look();
  // Print and forced colours have their own.
  insert('@media screen and (forced-colors:none){:root:root{' + skin(root, asked) + '}}');
  inFrame();
  if (isOther()) {
    root.setAttribute('data-other', 'loading');
    if (ownPage()) location.replace(ownPage() + location.search + location.hash);
    // The title of another story would be the first thing that a screen reader says.
    document.title = 'WORDS.app-name';
  }
  addEventListener('pe-refused', refuse);
  // A script that could not be loaded, or one of a kind that the browser does not know.
  addEventListener('error', function (event) {
    if (event.target && event.target.tagName === 'SCRIPT') refuse();
  }, true);
  addEventListener('click', unfold);
  addEventListener('beforeprint', function () { print(true); });
  addEventListener('afterprint', function () { print(false); });
  document.addEventListener('readystatechange', function () {
    if (document.readyState === 'interactive') fold();
    root.removeAttribute('data-arriving');
    if (!('noModule' in document.createElement('script'))) refuse();
  });
})();
