// Starts the program that reads another story, or a petition, and shows it. The build puts names and digests in.
import init, { showPage } from './GLUE';

const near = (file) => new URL(file, import.meta.url).href;
const refuse = () => dispatchEvent(new Event('pe-refused'));

// A trap or a panic inside the wasm; the engines name a used-up stack each in their own way.
function isTrap(error) {
  if (!error) return false;
  return error instanceof WebAssembly.RuntimeError || (/^(RangeError|InternalError)$/.test(error.name) && /wasm/.test(error.stack || ''));
}

const rescue = ({ error, reason }) => isTrap(error || reason) && refuse();
addEventListener('error', rescue);
addEventListener('unhandledrejection', rescue);

init({ module_or_path: fetch(near('WASM'), { integrity: 'WASM.integrity' }) }).then(showPage).catch(refuse);
