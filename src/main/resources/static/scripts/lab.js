// Puts a slider beside each share and the threshold, marks what was changed, and sends only that. The page is whole without it.
const lab = document.getElementById('lab');
const inputs = [...lab.querySelectorAll('input[data-base]')];

function mark(input) {
  const changed = input.value !== input.dataset.base;
  input.closest('tr, p').classList.toggle('changed', [...input.closest('tr, p').querySelectorAll('input[data-base]')].some(each => each.value !== each.dataset.base));
  return changed;
}

for (const input of inputs) {
  if (input.dataset.slide) {
    const slide = document.createElement('input');
    slide.type = 'range';
    slide.min = '0';
    slide.max = input.dataset.slide;
    slide.step = input.dataset.step;
    slide.value = input.value;
    slide.setAttribute('aria-label', input.getAttribute('aria-label') ?? document.querySelector('label[for=' + input.id + ']').textContent);
    slide.addEventListener('input', () => { input.value = slide.value; mark(input); });
    input.addEventListener('input', () => { slide.value = input.value; });
    input.after(' ', slide);
  }
  input.addEventListener('input', () => mark(input));
  mark(input);
}
lab.addEventListener('submit', () => inputs.forEach(each => { each.disabled = each.id !== 'threshold' && !mark(each); }));
addEventListener('pageshow', () => inputs.forEach(each => { each.disabled = false; }));
