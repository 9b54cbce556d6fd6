// What of the host's page a frame or an element must match: whether it is dark there, and the colour behind.

// How light a computed colour is, from 0 to 1, and how much it covers.
const shade = (colour) => {
  const numbers = (colour.replace(/^color\(\S+/, '').match(/-?[\d.]+(e-\d+)?/g) || [0, 0, 0, 0]).map(Number);
  const alpha = numbers.length > 3 ? numbers[3] : 1;
  // Of `lab`, `lch` and their like the first number is the lightness as the eye sees it.
  if (/^(ok)?l/.test(colour)) return [(/^ok/.test(colour) ? numbers[0] : numbers[0] / 100) ** 2.5, alpha];
  const [red, green, blue] = numbers.map((part) => (/^rgb/.test(colour) ? part / 255 : part) ** 2.2);
  return [0.2126 * red + 0.7152 * green + 0.0722 * blue, alpha];
};

// What browsers paint behind a page that has no background: by its schemes, and the reader's where it takes both.
const canvas = () => {
  const probe = document.createElement('i');
  probe.style.color = 'Canvas';
  document.documentElement.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
};

// Whether the host is dark where the element stands, and the colour behind it.
const surroundings = (element) => {
  for (let around = element; around; around = around.parentElement || around.getRootNode().host) {
    const { color, backgroundColor, backgroundImage } = getComputedStyle(around);
    const [light, alpha] = shade(backgroundColor);
    // What is behind a picture or a veil cannot be told, but words that are light stand on something dark.
    if (backgroundImage !== 'none' || (alpha > 0 && alpha < 1)) return [shade(color)[0] > 0.18, ''];
    if (alpha) return [light < 0.18, backgroundColor];
  }
  return [shade(canvas())[0] < 0.18, canvas()];
};

const hex = (colour) => /^rgb\(/.test(colour) && colour.match(/\d+/g).map((part) => Number(part).toString(16).padStart(2, '0')).join('');

// The theme that was chosen, or else the host's; and the host's paper, where that is of the theme.
const matched = (element, chosen) => {
  const [isDark, behind] = surroundings(element);
  const host = isDark ? 'dark' : 'light';
  const theme = /^(light|dark|auto)$/.test(chosen) ? chosen : host;
  return [theme, (theme === host && hex(behind)) || ''];
};
