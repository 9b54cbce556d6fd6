// What an article loads: every element with `data-petition-explainer` becomes a frame that is as tall as what it shows,
// whether it stands there already or comes later. docs/embed.md lists the attributes. Classic script, no dependencies.
(() => {
  const MARK = 'data-petition-explainer';
  const OPTIONS = ['view', 'accent', 'font', 'size', 'title', 'sources', 'petition', 'site'];
  // No page of ours is lower or taller than that: a message that says so is mistaken.
  const LOWEST_PX = 40;
  const TALLEST_PX = 40000;
  const FIRST_PX = 600;
  const GRANTS = 'allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox';

  // As a module it is nobody's current script. Others have an `embed.js` too: ours is the one that the browser is in.
  const { stack } = new Error();
  const own = document.currentScript || [...document.scripts].find(({ src }) => src && stack.includes(src));
  // Loaded twice, the first goes on alone.
  if (!own || window.petitionExplainer) return;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const elements = new WeakMap();
  const made = new Set();

  // The build puts the parts of static/embed/ in such places, and words of static/languages/ where `WORDS.` stands.
  PART embed/host.js

  const address = (element) => {
    const { story, theme } = element.dataset;
    const plain = /^[a-z0-9-]+$/.test(story || '');
    const url = new URL(plain ? `${story}.html` : 'index.html', element.src || own.src);
    const set = (name, value) => value && url.searchParams.set(name, value);
    if (!plain) set('story', story);
    for (const name of OPTIONS) set(name, element.dataset[name]);
    const [chosen, paper] = matched(element, theme);
    set('theme', chosen);
    // The page takes it where it can be read on.
    set('paper', paper);
    return [url, chosen];
  };

  const point = (frame) => {
    const [url, theme] = address(elements.get(frame));
    if (frame.src === url.href) return;
    // The same scheme on both sides of the frame: otherwise browsers put an opaque box behind it.
    frame.style.colorScheme = theme === 'auto' ? 'light dark' : theme;
    // With an origin of its own it may keep it; with that of the host it could reach into the host.
    const isApart = ![self.origin, location.origin].includes(url.origin);
    frame.setAttribute('sandbox', isApart ? GRANTS + ' allow-same-origin' : GRANTS);
    frame.src = url;
  };

  const make = (element) => {
    const frame = document.createElement('iframe');
    const link = element.querySelector('a');
    const height = `${element.dataset.height > 0 ? element.dataset.height : FIRST_PX}px`;
    frame.title = element.title || (link && link.textContent.trim()) || 'WORDS.embed-frame-title';
    frame.loading = 'lazy';
    frame.allow = 'clipboard-write; fullscreen';
    frame.referrerPolicy = 'no-referrer';
    Object.assign(frame.style, { display: 'block', width: '100%', border: '0', height });
    elements.set(frame, element);
    made.add(new WeakRef(frame));
    point(frame);
    frame.append(Object.assign(document.createElement('a'), { href: frame.src, textContent: frame.title }));
    if (element.tagName === 'SCRIPT') element.after(frame);
    else element.replaceChildren(frame);
  };

  const scan = () => {
    for (const element of document.querySelectorAll(`[${MARK}]:not([${MARK}=done])`)) {
      element.setAttribute(MARK, 'done');
      make(element);
    }
  };

  // Wherever they stand, in shadow roots too; none is kept that nobody else keeps.
  const frames = () => [...made].map((frame) => frame.deref()).filter((frame) => frame && frame.isConnected);

  const isFrom = (frame, { source, origin }) => {
    const isNamed = frame.sandbox.contains('allow-same-origin') && origin === new URL(frame.src).origin;
    const isNameless = !frame.sandbox.contains('allow-same-origin') || self.origin === 'null';
    return source === frame.contentWindow && (isNamed || (isNameless && origin === 'null'));
  };

  addEventListener('message', (event) => {
    const { sentinel, type, height } = event.data || {};
    if (sentinel !== 'amp' || type !== 'embed-size' || !Number.isFinite(height)) return;
    for (const frame of frames()) {
      if (isFrom(frame, event)) frame.style.height = `${Math.min(Math.max(height, LOWEST_PX), TALLEST_PX)}px`;
    }
  });
  dark.addEventListener('change', () => frames().forEach(point));
  // `element.js` makes a frame by it where the wasm is refused.
  window.petitionExplainer = make;
  new MutationObserver(scan).observe(document, { childList: true, subtree: true });
  scan();
})();
