// The page that has the codes: fills their places by what is chosen, shows what comes of it, and copies. Nothing that
// is chosen is more than a word of a list, and what is written is text: no code is read as HTML here. The build puts
// words of static/languages/ where `WORDS.` stands.
const LOWEST_PX = 40;
const TALLEST_PX = 40000;
// Of the whole page: as tall as it is, no article would want it.
const FRAME_PX = 720;

const byId = (id) => document.getElementById(id);
const desk = byId('desk');
const form = byId('choices');
const figures = byId('figures');
const { story, edition } = desk.dataset;
const whole = byId('page').textContent;
const isHosted = /^https?:$/.test(location.protocol);
const base = isHosted ? new URL('.', location.href).href : desk.dataset.base;
const dark = matchMedia('(prefers-color-scheme: dark)');
let width = innerWidth < 800 ? 360 : 720;
let frame;
let height = 0;

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text) => text.replace(/[&<>"]/g, (letter) => ESCAPES[letter]);

const ticked = () => [...figures.querySelectorAll('input:checked')];

const choices = () => ({
  view: ticked().map((one) => one.value).join(','),
  theme: byId('theme').value,
  size: byId('size').value,
  title: byId('title').checked ? 'hide' : '',
  sources: byId('sources').checked ? 'fold' : '',
});

const set = (parameters) => Object.entries(parameters).filter((pair) => pair[1]);

const address = (start, parameters) => {
  const query = set(parameters).map((pair) => pair.join('=')).join('&');
  return start + story + '.html' + (query && '?' + query);
};

const attributes = (parameters, name) => set(parameters).map(([key, value]) => ` ${name(key)}="${value}"`).join('');

const titled = () => (ticked().length === 1 ? ticked()[0].closest('label').textContent.trim() : whole);

const values = () => {
  const chosen = choices();
  // A plain frame cannot know the article's theme.
  const theme = chosen.theme || 'light';
  return {
    base,
    story,
    edition,
    whole,
    title: titled(),
    page: address(base, {}),
    link: address(base, { view: chosen.view }),
    src: address(base, { ...chosen, theme }),
    scheme: theme === 'auto' ? 'light dark' : theme,
    height: String((chosen.view && height) || FRAME_PX),
    data: attributes(chosen, (key) => 'data-' + key),
    // On an element of the article a title is a tooltip.
    attributes: attributes(chosen, (key) => (key === 'title' ? 'heading' : key)),
  };
};

// These are markup already, made of words of our lists.
const MARKUP = ['data', 'attributes'];

const write = () => {
  const known = values();
  for (const area of document.querySelectorAll('[data-template]')) {
    const isHtml = area.hasAttribute('data-html');
    area.value = area.dataset.template.replace(/{(\w+)}/g, (place, name) =>
      isHtml && !MARKUP.includes(name) ? escape(known[name]) : known[name]);
  }
};

const show = () => {
  const chosen = choices();
  const theme = chosen.theme || (dark.matches ? 'dark' : 'light');
  const src = address('', { ...chosen, theme });
  if (!frame || frame.getAttribute('src') !== src) {
    // A new one each time: another address in the same would be a step that Back undoes.
    const next = document.createElement('iframe');
    next.title = 'WORDS.share-preview';
    next.style.height = `${height || FRAME_PX}px`;
    next.style.colorScheme = theme === 'auto' ? 'light dark' : theme;
    next.setAttribute('src', src);
    byId('stage').replaceChildren(next);
    frame = next;
  }
  frame.width = width;
  for (const button of document.querySelectorAll('[data-width]')) {
    button.setAttribute('aria-pressed', Number(button.dataset.width) === width);
  }
};

const change = () => {
  show();
  write();
};

const follow = ({ source, data }) => {
  if (!frame || source !== frame.contentWindow || !data || data.sentinel !== 'amp' || data.type !== 'embed-size') return;
  if (!Number.isFinite(data.height)) return;
  height = Math.min(Math.max(Math.ceil(data.height), LOWEST_PX), TALLEST_PX);
  frame.style.height = `${height}px`;
  write();
};

const byHand = () => {
  if (matchMedia('(pointer: coarse)').matches) return 'WORDS.share-copy-by-hold';
  return /Mac|iP(hone|ad)/.test(navigator.platform) ? 'WORDS.share-copy-by-command' : 'WORDS.share-copy-by-control';
};

const copy = async (area, said) => {
  try {
    await navigator.clipboard.writeText(area.value);
    said.textContent = 'WORDS.share-copied';
  } catch (error) {
    area.focus();
    area.select();
    said.textContent = byHand();
  }
};

const send = async (said) => {
  try {
    await navigator.share({ title: titled(), url: values().link });
    said.textContent = '';
  } catch (error) {
    // Whoever closes the list of apps knows that they did.
    said.textContent = error.name === 'AbortError' ? '' : 'WORDS.share-failed';
  }
};

const move = (button) => {
  const item = button.closest('li');
  if (Number(button.dataset.move) < 0) item.previousElementSibling?.before(item);
  else item.nextElementSibling?.after(item);
  button.focus();
  change();
};

// The figures that the link here named, in its order, come first.
const begin = () => {
  const asked = (new URLSearchParams(location.search).get('view') || '').split(',').reverse();
  for (const name of asked) {
    const input = [...figures.querySelectorAll('input')].find((one) => one.value === name);
    if (!input) continue;
    input.checked = true;
    if (asked.length > 1) figures.prepend(input.closest('li'));
  }
  byId('example').hidden = isHosted;
  form.hidden = byId('preview').hidden = false;
  byId('send').hidden = !navigator.share;
  for (const button of document.querySelectorAll('.copy')) button.hidden = false;
  change();
};

form.addEventListener('change', change);
form.addEventListener('submit', (event) => event.preventDefault());
dark.addEventListener('change', change);
addEventListener('message', follow);
document.addEventListener('click', ({ target }) => {
  const button = target.closest('button');
  if (!button) return;
  const { move: way, width: px } = button.dataset;
  if (way) move(button);
  if (px) {
    width = Number(px);
    show();
  }
  if (button.id === 'send') send(byId('send-said'));
  if (button.classList.contains('copy')) copy(byId(button.getAttribute('aria-controls')), button.nextElementSibling);
});
begin();
