// `<petition-explainer story="russia-inquiry" view="timeline" theme="dark">`: the page's own app in a shadow root, under
// the host's content policy. docs/embed.md lists attributes and events. Where the host refuses what it needs, it
// becomes a frame by itself. The build puts names, digests, words and the deployer's settings in.

const NAMES = ['story', 'petition', 'site', 'view', 'theme', 'accent', 'font', 'size', 'heading', 'sources'];
// What another story, or none of ours yet, cannot be shown without starting anew.
const CONTENT = ['story', 'petition', 'site'];
const STOPPED = 'WORDS.element-stopped';
const NEAR_PX = 800;

const near = (file) => new URL(file, import.meta.url).href;
const BASE = near('.');

PART embed/host.js
PART boot/skin.js
PART boot/view.js

// A thing that is made when it is first needed, and again after it failed.
const once = (make) => {
  let made;
  return () => (made = made || make().catch((error) => {
    made = undefined;
    throw error;
  }));
};

// A host that hangs is given up like one that refuses.
const text = async (file) => {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), 10000);
  try {
    const answer = await fetch(file, { signal: stop.signal });
    if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
    return await answer.text();
  } finally {
    clearTimeout(timer);
  }
};

// Shared by all elements of a page: the look, the program, each story as it is prerendered.
const look = once(async () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await text(near('LOOK')));
  return sheet;
});

const program = once(async () => {
  const glue = await import('./GLUE');
  await glue.default({ module_or_path: fetch(near('WASM'), { integrity: 'WASM.integrity' }) });
  return glue;
});

const framer = once(() => new Promise((done, failed) => {
  if (window.petitionExplainer) return done(window.petitionExplainer);
  const script = document.createElement('script');
  Object.assign(script, { src: near('embed.js'), onerror: failed, onload: () => done(window.petitionExplainer) });
  document.head.append(script);
}));

const pages = new Map();

const prerendered = async (id) => {
  if (!pages.has(id)) pages.set(id, once(async () => new DOMParser().parseFromString(await text(`${BASE}${id}.html`), 'text/html')));
  const whole = await pages.get(id)();
  const page = whole.getElementById('page').cloneNode(true);
  for (const link of page.querySelectorAll('a[href]:not([href^="#"])')) link.href = new URL(link.getAttribute('href'), BASE).href;
  return [document.importNode(page, true).childNodes, whole.documentElement.lang];
};

// One after another where they show the same: the first fetches and reads the story for all.
const turns = new Map();

const inTurn = (key, act) => {
  const turn = (turns.get(key) || Promise.resolve()).then(act);
  turns.set(key, turn.catch(() => {}));
  return turn;
};

const allowsWasm = () => {
  try {
    return !!new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch (error) {
    return false;
  }
};

// Tells each element once when it comes near what the reader sees.
const coming = new WeakMap();
const watch = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) if (isIntersecting) coming.get(target)();
}, { rootMargin: `${NEAR_PX}px` });

const isNear = (element) => new Promise((done) => {
  coming.set(element, done);
  watch.observe(element);
}).then(() => watch.unobserve(element));

const make = (name, attributes, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
};

const standing = new Set();
let hasStopped = false;

class PetitionExplainer extends HTMLElement {
  static observedAttributes = NAMES;

  #own = new CSSStyleSheet();
  #root = make('article', { class: 'root', dir: 'ltr' });
  #body = make('div', { class: 'body' });
  #page;
  #app;
  // Counts the starts: what an earlier one still waits for is not shown.
  #start = 0;
  #changed;
  // Whether the story was shown with its map, which is a file of its own.
  #hasMap;

  constructor() {
    super();
    this.#root.append(this.#body);
    const shadow = this.attachShadow({ mode: 'open' });
    shadow.append(this.#root);
    shadow.addEventListener('click', follow);
  }

  connectedCallback() {
    // Moved, it goes on as it is.
    if (standing.has(this)) return;
    standing.add(this);
    this.#begin();
  }

  disconnectedCallback() {
    // Moved, it stands elsewhere by then.
    queueMicrotask(() => this.isConnected || this.#end());
  }

  connectedMoveCallback() {}

  attributeChangedCallback(name, old, value) {
    if (old === value || !standing.has(this)) return;
    if (this.#changed) return void this.#changed.add(name);
    this.#changed = new Set([name]);
    queueMicrotask(() => {
      const names = this.#changed;
      this.#changed = undefined;
      if (standing.has(this)) this.#follow(names);
    });
  }

  #follow(names) {
    const lacksMap = this.#showsMap() && !this.#hasMap;
    if (!this.#page || lacksMap || CONTENT.some((name) => names.has(name))) return this.#begin();
    this.paint();
    if (this.#app && names.has('view')) this.#app.show(this.#query());
  }

  async #begin() {
    this.#leave();
    const start = ++this.#start;
    this.#hasMap = this.#showsMap();
    const goesOn = () => start === this.#start;
    // What its author wrote into the element stands there until there is more.
    this.#page = make('div', { id: 'page' }, make('slot', {}));
    this.#body.replaceChildren(make('div', { id: 'whole' }, make('div', { id: 'measure', class: 'column', 'aria-hidden': 'true' }), this.#page));
    this.paint();
    let glue;
    try {
      if (hasStopped || !allowsWasm()) throw new Error('wasm');
      const written = this.#written();
      this.shadowRoot.adoptedStyleSheets = [await look(), this.#own];
      const [nodes, lang] = await written;
      if (!goesOn()) return;
      if (nodes) this.#page.replaceChildren(...nodes);
      if (lang) this.#page.lang = lang;
      this.#settle();
      await isNear(this);
      glue = await program();
    } catch (error) {
      if (goesOn()) await this.#frame(goesOn);
      return;
    }
    if (goesOn()) await this.#mount(glue, goesOn);
  }

  // What the build wrote of the story, where it is one of its own. The app can do without.
  async #written() {
    const id = this.#story();
    return id ? prerendered(id).catch(() => []) : [];
  }

  // The host's page has a main part of its own.
  #settle() {
    const main = this.shadowRoot.getElementById('figures');
    if (main) main.removeAttribute('role');
    const title = this.shadowRoot.getElementById('title');
    if (title) this.#root.setAttribute('aria-label', title.textContent);
    const sources = this.shadowRoot.getElementById('sources-fold');
    if (sources && this.getAttribute('sources') === 'fold') sources.open = false;
  }

  async #mount(glue, goesOn) {
    const mount = () => new Promise((shown, refused) => {
      const onNews = (what, value, label) => {
        if (what === 'shown') return shown(value);
        if (what === 'refused') return refused({ reason: value, mayPass: label });
        if (!goesOn()) return;
        if (what === 'ready') this.#settle();
        this.#say(what, what === 'select' ? { id: value, label } : {});
      };
      if (!goesOn()) return shown(false);
      glue.mount(this.#page, { query: this.#query(), column: this.shadowRoot.getElementById('measure'), base: BASE, stories: 'STORIES', services: 'SERVICES', onNews });
    });
    try {
      const app = await inTurn(this.getAttribute('story') || '', mount);
      if (app === false) return;
      if (goesOn()) this.#app = { show: (query) => glue.show(app, query), end: () => glue.end(app) };
      else glue.end(app);
    } catch (failure) {
      if (!goesOn()) return;
      const reason = String(failure.reason || failure);
      const again = make('button', { type: 'button' }, 'WORDS.try-again');
      again.hidden = !failure.mayPass;
      again.addEventListener('click', () => this.#begin());
      // What is prerendered says the same as the app would.
      if (!this.shadowRoot.getElementById('story')) this.#page.replaceChildren(make('p', { role: 'alert' }, reason), again, make('slot', {}));
      this.#say('error', { reason });
    }
  }

  async #frame(goesOn) {
    try {
      const frame = await framer();
      if (!goesOn()) return;
      const place = make('div', {}, ...[...this.querySelectorAll('a')].map((link) => link.cloneNode(true)));
      for (const name of NAMES) if (this.hasAttribute(name)) place.dataset[name] = this.getAttribute(name);
      if (this.hasAttribute('heading')) place.dataset.title = this.getAttribute('heading');
      this.#page = undefined;
      this.#body.replaceChildren(place);
      frame(place);
      place.querySelector('iframe').addEventListener('load', () => this.#say('ready', { frame: true }), { once: true });
    } catch (error) {
      // What stands there stays.
      this.#say('error', { reason: 'WORDS.element-refused' });
    }
  }

  // The program stopped: the prerendered page is back.
  rescue() {
    const app = this.shadowRoot.getElementById('app');
    if (!app || !this.#page) return;
    this.#app = undefined;
    app.replaceWith(this.#page);
    this.#page.before(make('p', { id: 'rescued', role: 'status' }, STOPPED));
    this.#say('error', { reason: STOPPED });
  }

  // The colours of the host's page where it stands, and what its author chose of the look.
  paint() {
    const root = this.#root;
    for (const { name } of [...root.attributes]) if (/^data-/.test(name)) root.removeAttribute(name);
    const [theme, paper] = matched(this, this.getAttribute('theme'));
    if (theme !== 'auto') root.dataset.theme = theme;
    const asked = (name) => (name === 'paper' ? paper : this.getAttribute(name === 'title' ? 'heading' : name) || '');
    const colours = skin(root, asked);
    const names = viewed(asked('view'));
    if (names.length) root.dataset.view = names.join(' ');
    const rules = names.map((name, index) => `.root[data-view] [data-block=${name}]{display:block;order:${index}}`);
    if (colours) rules.push(`@media screen and (forced-colors:none){.root.root{${colours}}}`);
    this.#own.replaceSync(rules.join(''));
  }

  #showsMap() {
    const view = this.getAttribute('view');
    return !view || view.split(',').includes('map');
  }

  #story() {
    const story = this.getAttribute('story') || 'DEFAULT';
    return !this.hasAttribute('petition') && /^[a-z0-9-]+$/.test(story) ? story : '';
  }

  #query() {
    const query = new URLSearchParams();
    for (const name of ['view', 'petition', 'site']) if (this.hasAttribute(name)) query.set(name, this.getAttribute(name));
    const id = this.#story();
    if (!this.hasAttribute('petition')) query.set('story', id ? `stories/${id}.json` : this.getAttribute('story'));
    return query.toString().replace(/\+/g, '%20');
  }

  #say(what, detail) {
    this.dispatchEvent(new CustomEvent(`pe-${what}`, { bubbles: true, composed: true, detail }));
  }

  #leave() {
    if (this.#app) this.#app.end();
    this.#app = this.#page = undefined;
  }

  #end() {
    standing.delete(this);
    watch.unobserve(this);
    this.#start++;
    this.#leave();
    this.#body.replaceChildren();
  }
}

// A link within the element, until the app does the same; the address is the host's.
function follow(event) {
  const link = !event.defaultPrevented && event.target.closest('a[href^="#"]');
  const target = link && this.getElementById(link.hash.slice(1));
  if (!target) return;
  event.preventDefault();
  for (let around = target.closest('details'); around; around = around.parentElement.closest('details')) around.open = true;
  target.scrollIntoView();
  target.focus();
}

const isTrap = (error) => error && /^(Range|Internal|Runtime)Error$/.test(error.name) && String(error.stack).includes(near('GLUE'));

const rescue = ({ error, reason }) => {
  if (!isTrap(error || reason)) return;
  hasStopped = true;
  for (const element of standing) element.rescue();
};

if (!customElements.get('petition-explainer')) {
  customElements.define('petition-explainer', PetitionExplainer);
  addEventListener('error', rescue);
  addEventListener('unhandledrejection', rescue);
  // A host that changes between light and dark does so by classes as often as by the reader's preference.
  const repaint = () => standing.forEach((element) => element.paint());
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', repaint);
  new MutationObserver(repaint).observe(document.documentElement, { attributeFilter: ['class', 'data-theme', 'style'] });
}
