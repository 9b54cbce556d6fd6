// Makes the page answer: a module of its own file, since the policy allows no inline one. The build puts names and digests
// in. The page is complete without it, so that it waits until the browser has nothing else to do, or somebody touches it.

const root = document.documentElement;
const byId = (id) => document.getElementById(id);
const near = (file) => new URL(file, import.meta.url).href;

function load(tag, attributes) {
  return new Promise((done) => {
    const element = Object.assign(document.createElement(tag), attributes, { crossOrigin: '' });
    element.onload = element.onerror = done;
    document.head.append(element);
  });
}

// A host's own policy may refuse what is inlined: then the same comes from files.
async function unblock() {
  const styled = getComputedStyle(root).getPropertyValue('--ink');
  if (!styled) await load('link', { rel: 'stylesheet', href: near('STYLE'), integrity: 'STYLE.integrity' });
  if (!root.hasAttribute('data-boot')) await load('script', { src: near('BOOT'), integrity: 'BOOT.integrity' });
}

const bytes = async (file, options) => {
  const answer = await fetch(near(file), options);
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
};

// What was touched before the program stood, to be done once it does.
const touched = [];

function keep(event) {
  const target = event.target.closest('[data-act], .place, [role=combobox]');
  if (!target || target.matches('a[download]')) return;
  const place = target.getBoundingClientRect();
  touched.push({ target, type: event.type, x: event.clientX - place.left, y: event.clientY - place.top, value: target.value });
  if (target.matches('[data-act]')) target.setAttribute('aria-busy', 'true');
  start();
}

function repeat({ target, type, x, y, value }) {
  const place = target.getBoundingClientRect();
  if (value !== undefined && target.value !== value) target.value = value;
  const at = { bubbles: true, composed: true, cancelable: true, clientX: place.left + x, clientY: place.top + y };
  target.dispatchEvent(type === 'click' ? new MouseEvent(type, at) : new Event(type, { bubbles: true }));
}

const TOUCHES = ['click', 'change', 'input'];
const hear = (act) => TOUCHES.forEach((type) => window[act](type, keep, true));

// The marks of waiting go; whatever else stands on the page is right.
function settle() {
  hear('removeEventListener');
  document.querySelectorAll('[aria-busy]').forEach((element) => element.removeAttribute('aria-busy'));
}

// An import cannot say which bytes it expects; a preload of the same module can.
const imported = async (file, integrity) => {
  await new Promise((done, failed) => {
    const link = Object.assign(document.createElement('link'), { rel: 'modulepreload', href: near(file), integrity, crossOrigin: '', onload: done, onerror: failed });
    if (link.relList.supports('modulepreload')) document.head.append(link);
    else done();
  });
  return import(near(file));
};

async function attach() {
  const [glue, plans] = await Promise.all([imported('READER_GLUE', 'READER_GLUE.integrity'), bytes(root.dataset.plans)]);
  await glue.default({ module_or_path: fetch(near('READER_WASM'), { integrity: 'READER_WASM.integrity' }) });
  const host = document.createElement('div');
  host.hidden = true;
  byId('page').append(host);
  addEventListener('pe-ready', () => {
    settle();
    root.setAttribute('data-ready', '');
    touched.splice(0).forEach(repeat);
  }, { once: true });
  if (glue.attach(byId('page'), { plans, column: byId('measure'), host }) === undefined) throw new Error('plans');
}

let starting;

function start() {
  starting = starting || attach().catch(() => {
    stop();
    // Who has touched something waits for an answer.
    byId('rescued').hidden = !touched.length;
    dispatchEvent(new Event('pe-refused'));
  });
}

// Without the program, or once it has stopped, nothing is offered that would not answer.
function stop() {
  settle();
  root.removeAttribute('data-boot');
  root.removeAttribute('data-ready');
  for (const chart of document.querySelectorAll('.place > .chart')) {
    for (const name of ['tabindex', 'role', 'aria-valuetext', 'aria-valuenow', 'aria-valuemin', 'aria-valuemax']) chart.removeAttribute(name);
    const over = chart.querySelector('.over');
    if (over) over.remove();
  }
  // What was filtered away cannot be brought back by a control any more, and files are the build's own.
  document.querySelectorAll('.section,.finding').forEach((part) => { part.hidden = false; });
  document.querySelectorAll('.findings>.empty').forEach((part) => { part.hidden = true; });
  document.querySelectorAll('a[data-act]').forEach((link) => link.removeAttribute('data-act'));
}

PART start/trap.js

function rescue({ error, reason }) {
  if (!starting || !isTrap(error || reason)) return;
  stop();
  byId('rescued').hidden = false;
}

// Who saves data, or has little of it, gets the program once they touch something.
function isSparing() {
  const connection = navigator.connection || {};
  return connection.saveData || /2g/.test(connection.effectiveType) || matchMedia('(prefers-reduced-data: reduce)').matches;
}

// Keys go through figures that stand alone in the order in which they are seen.
function order() {
  const blocks = (root.dataset.view || '').split(' ').map((name) => name && document.querySelector(`.block[data-block=${name}]`)).filter(Boolean);
  if (blocks.length > 1) blocks[0].parentNode.append(...blocks);
}

// A browser that is never idle starts it then.
const IDLE_MS = 2000;

// A state in the address is as good as a touch.
const hasState = () => /[#&]pe=/.test(location.hash);

function wait() {
  order();
  hear('addEventListener');
  addEventListener('error', rescue);
  addEventListener('unhandledrejection', rescue);
  // Keys and a mouse that come to a figure mean to touch it.
  addEventListener('focusin', (event) => event.target.closest('.figure') && start());
  addEventListener('pointerover', (event) => event.target.closest('.place') && start());
  addEventListener('hashchange', () => hasState() && start());
  if (hasState()) start();
  else if (isSparing()) return;
  else if (window.requestIdleCallback) requestIdleCallback(start, { timeout: IDLE_MS });
  else setTimeout(start);
}

unblock()
  .then(() => (root.hasAttribute('data-other') ? import('./APP') : wait()))
  .catch(() => dispatchEvent(new Event('pe-refused')));
