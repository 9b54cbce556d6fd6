// What is wrong with the texts of the drawings that are shown: one over another, outside its drawing, or too small.
// It knows no figure and no place: it looks at whatever is drawn, and says which figures it saw.
const TOUCH_PX = 1, MIN_PX = 12;
const faults = [], seen = [];
for (const figure of document.querySelectorAll('figure[data-figure]')) {
  for (const drawing of figure.querySelectorAll('.chart svg:not(.overlay)')) {
    if (!drawing.checkVisibility()) continue;
    seen.push(figure.dataset.figure);
    const frame = drawing.getBoundingClientRect();
    const scale = frame.width / drawing.viewBox.baseVal.width;
    const complain = (what, ...texts) =>
      faults.push([figure.dataset.figure, ' at ', Math.round(frame.width), ' px: ', texts.map((text) => `“${text}”`).join(' and '), ' ', what].join(''));
    const texts = [...drawing.querySelectorAll('text')].filter((text) => text.textContent.trim());
    const boxes = texts.map((text) => text.getBoundingClientRect());
    texts.forEach((text, index) => {
      const box = boxes[index];
      const sizes = [text, ...text.children].filter((part) => !part.children.length).map((part) => parseFloat(getComputedStyle(part).fontSize) * scale);
      if (Math.min(...sizes) < MIN_PX - 0.05) complain(`is ${Math.min(...sizes).toFixed(1)} px high`, text.textContent);
      if (box.width <= 0) complain('is not seen', text.textContent);
      if (box.left < frame.left - TOUCH_PX || box.right > frame.right + TOUCH_PX || box.top < frame.top - TOUCH_PX || box.bottom > frame.bottom + TOUCH_PX)
        complain('leaves the drawing', text.textContent);
      for (let other = index + 1; other < texts.length; other += 1) {
        const over = boxes[other];
        const across = Math.min(box.right, over.right) - Math.max(box.left, over.left);
        const down = Math.min(box.bottom, over.bottom) - Math.max(box.top, over.top);
        if (across > TOUCH_PX && down > TOUCH_PX) complain('overlap', text.textContent, texts[other].textContent);
      }
    });
    if (!texts.length) complain('no words', '');
  }
}
return [faults, seen];
