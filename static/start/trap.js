// A trap or a panic inside the wasm; the engines name a used-up stack each in their own way.
function isTrap(error) {
  if (!error) return false;
  return (window.WebAssembly && error instanceof WebAssembly.RuntimeError)
    || (/^(RangeError|InternalError)$/.test(error.name) && /wasm/.test(error.stack || ''));
}
