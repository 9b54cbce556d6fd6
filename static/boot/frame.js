// In a frame: tells the page around it how tall this one is, as the systems of newsrooms and classrooms want to hear
// it. It listens to its own parent alone, and all that a message can make it do is say the height again.

// Parents' scripts may load after this one: by then it says the height again, unless it can see that it was heard.
var AGAIN_MS = [250, 750, 1500, 3000, 6000];
// A parent is answered after that time, and later each time it asks again for nothing: two pages that answer each
// other must not do so forever.
var ANSWER_MS = 20;
var SLOWEST_MS = 1000;

// Those who listen without having asked; who asks is added.
var listeners = ['pym', 'amp', 'datawrapper', 'embedly', 'guardian', 'canvas', 'wordpress'];
var owed = [];
var answering = 0;
var wait = ANSWER_MS;
var said = 0;
var started = false;
var sizer = '';
var secret = (/[?&#]secret=(\w{10})\b/.exec(location.hash) || '')[1];

// The message that tells each system the height; none where it is not there to hear it.
var messages = {
  pym: function (px) {
    var child = asked('childId');
    return /^(?!.*xPYMx)\S{1,200}$/.test(child) && ['pym', child, 'height', px].join('xPYMx');
  },
  amp: function (px) {
    return { sentinel: 'amp', type: 'embed-size', height: px };
  },
  datawrapper: function (px) {
    return { 'datawrapper-height': { 'petition-explainer': px } };
  },
  embedly: function (px) {
    return JSON.stringify({ src: ownAddress(), context: 'iframe.resize', height: px });
  },
  guardian: function (px) {
    return JSON.stringify({ id: 'petition-explainer', type: 'set-height', value: px });
  },
  canvas: function (px) {
    return { subject: 'lti.frameResize', height: px };
  },
  wordpress: function (px) {
    return secret && { message: 'height', value: px, secret: secret };
  },
  hello: function () {
    return { context: 'h5p', action: 'hello' };
  },
  h5p: function (px) {
    return { context: 'h5p', action: 'resize', scrollHeight: px, height: px };
  },
  openResizer: function (px) {
    return { type: 'iframe-resized', width: innerWidth, height: px };
  },
  // iframe-resizer knows a frame by its first answer; open-iframe-resizer, speaking like it, by any later one.
  sizerFirst: function (px) {
    return sizerMessage(px, 'init');
  },
  sizer: function (px) {
    return sizerMessage(px, 'resizeObserver');
  }
};

function sizerMessage(px, event) {
  return '[iFrameSizer]' + [sizer, px, innerWidth, event].join(':');
}

// Parents write their own address and title into ours; they are not for passing on.
function ownAddress() {
  return location.href.replace(/([?&])(?:parentTitle=|[^=&#]*=https?(?::|%3A))[^&#]*/gi, '$1');
}

// What is measured is all that the body holds, not the body, which may be as tall as the window. A frame that is not
// shown has no width, and no height that would mean anything.
function height() {
  var whole = byId('whole');
  return whole && innerWidth ? Math.ceil(whole.getBoundingClientRect().height) : 0;
}

function tell(names, px) {
  names.forEach(function (name) {
    var message = messages[name](px);
    if (message) parent.postMessage(message, '*');
  });
}

function follow() {
  var px = height();
  if (!px) return;
  if (px !== said) {
    wait = ANSWER_MS;
    listeners.forEach(function (name) { add(name, owed); });
  }
  said = px;
  tell(owed, px);
  owed = [];
}

function repeat() {
  var px = height();
  // A parent that heard has made the frame as tall as it was told.
  if (!px || Math.abs(innerHeight - px) <= 1) return;
  said = 0;
  if (listeners.indexOf('h5p') < 0) add('hello', owed);
  follow();
}

function add(name, list) {
  if (list.indexOf(name) < 0) list.push(name);
}

function owe(name) {
  add(name, owed);
  answering = answering || setTimeout(answer, wait);
}

function answer() {
  answering = 0;
  wait = Math.min(2 * wait, SLOWEST_MS);
  follow();
}

function listen(name) {
  add(name, listeners);
  owe(name);
}

function hear(event) {
  var data = event.data;
  if (event.source !== parent || !data) return;
  if (typeof data === 'string') hearText(data);
  else if (typeof data === 'object') hearObject(data);
}

function hearText(text) {
  // None that is meant for us is longer.
  if (text.length > 1000) return;
  var init = /^\[iFrameSizer\]([^:]*):[^:]*:(true|false):/.exec(text);
  if (init) {
    sizer = init[1];
    owe('sizerFirst');
    listen('sizer');
  } else if (sizer && /^\[iFrameSizer\]res(ize|et)$/.test(text)) {
    owe('sizer');
  } else if (/^pymxPYMx\S+xPYMxwidthxPYMx\d/.test(text)) {
    owe('pym');
  }
}

function hearObject(data) {
  if (data.type === 'iframe-child-init' || data.type === 'iframe-get-child-dimensions') listen('openResizer');
  if (data.context === 'h5p') {
    if (data.action === 'ready') owe('hello');
    if (data.action === 'hello' || data.action === 'resize') listen('h5p');
  }
  if (data.message === 'ready' && isSecret(data.secret)) {
    secret = data.secret;
    owe('wordpress');
  }
}

// An older WordPress writes it into the address only once the frame has loaded.
function isSecret(text) {
  return typeof text === 'string' && /^\w{10}$/.test(text) && (!secret || secret === text);
}

function startTelling() {
  if (started || !byId('whole')) return;
  started = true;
  add('hello', owed);
  follow();
  if (window.ResizeObserver) new ResizeObserver(follow).observe(byId('whole'));
  AGAIN_MS.forEach(function (ms) {
    setTimeout(repeat, ms);
  });
}

function inFrame() {
  if (parent === window) return;
  root.setAttribute('data-framed', '');
  addEventListener('message', hear);
  // A tab or a frame that is not shown observes nothing.
  ['resize', 'load', 'pageshow', 'visibilitychange', 'toggle'].forEach(function (name) {
    addEventListener(name, follow, true);
  });
  document.addEventListener('readystatechange', startTelling);
  startTelling();
}
