// The page's side of the bench: does acts of one kind to one figure, one after another on a page at rest, and answers
// with what each took, in ms: `work` to after a forced layout, `paint` to the end of the next frame.

const [kind, figure, many] = arguments;
const done = arguments[arguments.length - 1];
const chart = document.getElementById(figure + '-chart');

// The microtasks after which an act that has changed nothing is taken to change nothing.
const PATIENCE = 100;

const bubbling = { bubbles: true, cancelable: true };
const press = (key, shiftKey) => chart.dispatchEvent(new KeyboardEvent('keydown', { ...bubbling, key, shiftKey }));
const chips = () => [...document.querySelectorAll(`#${figure} .chips button`)];
const of = (list, index) => list[index % list.length];

function pointAt(mark) {
  const { left, right, top, bottom } = mark.getBoundingClientRect();
  const place = { clientX: (left + right) / 2, clientY: (top + bottom) / 2, pointerType: 'mouse' };
  return () => chart.dispatchEvent(new PointerEvent('pointermove', { ...bubbling, ...place }));
}

function pointInto(element, x, y) {
  const { left, top, width, height } = element.getBoundingClientRect();
  const place = { clientX: left + width * x, clientY: top + height * y, pointerType: 'mouse' };
  return () => chart.dispatchEvent(new PointerEvent('pointermove', { ...bubbling, ...place }));
}

// What the act of a number does; most come in a round, so that each changes what the one before it left.
const acts = {
  hover: (number) => {
    const marks = chart.querySelectorAll(':scope > svg [data-mark]');
    // The hexes of a map are no elements of their own: the pointer goes all over it.
    return marks.length > 0 ? pointAt(of(marks, number)) : pointInto(chart, (number * 0.37) % 1, (number * 0.23) % 1);
  },
  focus: (number) => () => press(of(['Home', 'ArrowRight', 'ArrowDown', 'End', 'ArrowLeft', 'ArrowUp'], number)),
  pin: (number) => {
    if (number % 2 === 0) press(of(['End', 'Home', 'ArrowRight'], number / 2));
    return () => press('Enter');
  },
  zoom: (number) => () => press(...of([['+'], ['+'], ['ArrowRight', true], ['ArrowLeft', true], ['-'], ['-']], number)),
  filter: (number) => () => of(chips(), Math.floor(number / 2)).click(),
  scale: (number) => () => document.getElementById(`${figure}-${of(['log', 'linear'], number)}`).click(),
};

async function frame() {
  await new Promise(requestAnimationFrame);
  const { port1, port2 } = new MessageChannel();
  const painted = new Promise((resolve) => { port1.onmessage = resolve; });
  port2.postMessage(0);
  await painted;
}

// `null` for an act that changed nothing, such as an arrow key at the end of a row.
async function measure(act) {
  let changed = false;
  const observer = new MutationObserver(() => { changed = true; });
  observer.observe(chart, { attributes: true, childList: true, characterData: true, subtree: true });
  const start = performance.now();
  act();
  // Yew renders in a microtask of its own, and the observer hears of it in the next.
  for (let turn = 0; turn < PATIENCE && !changed; turn++) await null;
  document.body.getBoundingClientRect();
  const work = performance.now() - start;
  observer.disconnect();
  await frame();
  return changed ? { work, paint: performance.now() - start } : null;
}

async function measureAll() {
  chart.scrollIntoView({ block: 'center' });
  chart.focus();
  const found = { work: [], paint: [] };
  for (let number = 0; number < 3 * many && found.work.length < many; number++) {
    const act = acts[kind](number);
    await frame();
    await frame();
    const times = await measure(act);
    if (!times) continue;
    found.work.push(times.work);
    found.paint.push(times.paint);
  }
  return found;
}

measureAll().then(done, (error) => done({ error: String(error) }));
