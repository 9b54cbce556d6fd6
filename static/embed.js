// What an article loads: every element with `data-petition-explainer` becomes a frame that is as tall as what it shows,
// whether it stands there already or comes later. docs/embed.md lists the attributes. Classic script, no dependencies.
(() => {
  const MARK = 'data-petition-explainer';
  const FRAME = 'data-petition-explainer-frame';
  const OPTIONS = ['view', 'lang', 'accent', 'font', 'size', 'title', 'sources', 'petition', 'site'];
  // No page of ours is lower or taller than that: a message that says so is mistaken.
  const LOWEST_PX = 40;
  const TALLEST_PX = 40000;
  const FIRST_PX = 600;
  const GRANTS = 'allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox';

  const own = document.currentScript || document.querySelector('script[src$="/embed.js"]');
  // Loaded twice, the first goes on alone.
  if (!own || window.petitionExplainer) return;
  window.petitionExplainer = true;
  const dark = matchMedia('(prefers-color-scheme: dark)');

  const isOurs = (frame, event) => {
    const origin = frame.sandbox.contains('allow-same-origin') ? new URL(frame.src).origin : 'null';
    return event.source === frame.contentWindow && event.origin === origin;
  };

  // The lightness of a computed colour, 0 to 1, and how much it covers.
  const shade = (colour) => {
    const numbers = (colour.replace(/^color\(\S+/, '').match(/-?[\d.]+(e-\d+)?/g) || [0, 0, 0, 0]).map(Number);
    const alpha = numbers.length > 3 ? numbers[3] : 1;
    if (/^(ok)?l/.test(colour)) return [/^ok/.test(colour) ? numbers[0] ** 3 : (numbers[0] / 100) ** 2.4, alpha];
    const most = /^rgb/.test(colour) ? 255 : 1;
    const [red, green, blue] = numbers.map((part) => (part / most) ** 2.2);
    return [0.2126 * red + 0.7152 * green + 0.0722 * blue, alpha];
  };

  // What the host's page looks like where the element stands: its theme, and whether ours may let it shine through.
  const surroundings = (element) => {
    for (let around = element; around; around = around.parentElement) {
      const style = getComputedStyle(around);
      const [light, alpha] = shade(style.backgroundColor);
      // What is behind a picture or a veil cannot be told.
      if (style.backgroundImage !== 'none' || (alpha > 0 && alpha < 1)) return [isDark(style), false];
      if (alpha) return [light < 0.18, light > 0.87 || light < 0.012];
    }
    return [isDark(getComputedStyle(document.documentElement), true), true];
  };

  // By the colour of words on a picture; on the bare page, by the scheme it was declared for.
  const isDark = (style, bare) => {
    if (!bare) return shade(style.color)[0] > 0.18;
    const scheme = style.colorScheme || '';
    return /dark/.test(scheme) && (!/light/.test(scheme) || dark.matches);
  };

  const address = (element) => {
    const { story, theme } = element.dataset;
    const base = element.src || own.src;
    const plain = /^[a-z0-9-]+$/.test(story || '');
    const url = new URL(plain ? `${story}.html` : 'index.html', base);
    if (story && !plain) url.searchParams.set('story', story);
    for (const name of OPTIONS) if (element.dataset[name]) url.searchParams.set(name, element.dataset[name]);
    const [isDark, clear] = surroundings(element);
    const chosen = /^(light|dark|auto)$/.test(theme) ? theme : isDark ? 'dark' : 'light';
    url.searchParams.set('theme', chosen);
    if (clear && chosen === (isDark ? 'dark' : 'light')) url.searchParams.set('paper', 'clear');
    return [url, chosen];
  };

  // The same scheme on both sides of the frame: otherwise browsers put an opaque box behind it.
  const point = (frame, element) => {
    const [url, theme] = address(element);
    if (frame.src === url.href) return;
    frame.style.colorScheme = theme === 'auto' ? 'light dark' : theme;
    // With an origin of its own it may keep it; with that of the host it could reach into the host.
    const apart = ![self.origin, location.origin].includes(url.origin);
    frame.setAttribute('sandbox', apart ? `${GRANTS} allow-same-origin` : GRANTS);
    frame.src = url;
  };

  const make = (element) => {
    const frame = document.createElement('iframe');
    const link = element.querySelector('a');
    frame.title = element.title || (link && link.textContent.trim()) || 'A petition, and what became of it';
    frame.loading = 'lazy';
    frame.allow = 'clipboard-write; fullscreen';
    frame.referrerPolicy = 'no-referrer';
    frame.setAttribute(FRAME, '');
    Object.assign(frame.style, { display: 'block', width: '100%', border: '0', height: `${+element.dataset.height || FIRST_PX}px` });
    point(frame, element);
    const fallback = Object.assign(document.createElement('a'), { href: frame.src, textContent: frame.title });
    frame.append(fallback);
    if (element.tagName === 'SCRIPT') element.after(frame);
    else element.replaceChildren(frame);
    dark.addEventListener('change', () => frame.isConnected && point(frame, element));
  };

  const scan = () => {
    for (const element of document.querySelectorAll(`[${MARK}]:not([${MARK}=done])`)) {
      element.setAttribute(MARK, 'done');
      make(element);
    }
  };

  addEventListener('message', (event) => {
    const data = event.data;
    if (!data || data.sentinel !== 'amp' || data.type !== 'embed-size' || !Number.isFinite(data.height)) return;
    for (const frame of document.querySelectorAll(`iframe[${FRAME}]`)) {
      if (isOurs(frame, event)) frame.style.height = `${Math.min(Math.max(data.height, LOWEST_PX), TALLEST_PX)}px`;
    }
  });

  scan();
  new MutationObserver(scan).observe(document, { childList: true, subtree: true });
})();
