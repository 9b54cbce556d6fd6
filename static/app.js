// Starts the program that reads another story, or a petition, and shows it. The build puts names and digests in.
import init, { showPage } from './GLUE';

const near = (file) => new URL(file, import.meta.url).href;
const refuse = () => dispatchEvent(new Event('pe-refused'));

PART start/trap.js

const rescue = ({ error, reason }) => isTrap(error || reason) && refuse();
addEventListener('error', rescue);
addEventListener('unhandledrejection', rescue);

init({ module_or_path: fetch(near('WASM'), { integrity: 'WASM.integrity' }) }).then(showPage).catch(refuse);
