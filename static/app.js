// Starts the app: a module of its own file, since the policy allows no inline one. The build puts names and digests in.
import init, { showPage } from './GLUE';

const root = document.documentElement;
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

unblock()
  .then(() => init({ module_or_path: fetch(near('WASM'), { integrity: 'WASM.integrity' }) }))
  .then(showPage)
  .catch(() => dispatchEvent(new Event('pe-refused')));
