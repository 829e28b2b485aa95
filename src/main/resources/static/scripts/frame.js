// Adds up a score frame while it is typed: each head for each group, beside what the head is worth.
'use strict';
(() => {
  const form = document.getElementById('frame');
  if (!form) return;
  const read = (text) => /^\d+([.,]\d+)?$/.test(text.trim()) ? Math.round(Number(text.trim().replace(',', '.')) * 1000) : NaN;
  const comma = document.documentElement.lang === 'vi';
  function add(input) {
    const { head, group } = input.dataset;
    const output = form.querySelector(`output[data-sum="${head}.${group}"]`);
    let sum = 0;
    for (const each of form.querySelectorAll(`input[data-head="${head}"][data-group="${group}"]`)) sum += read(each.value);
    const words = Number.isNaN(sum) ? '?' : String(sum / 1000);
    output.textContent = comma ? words.replace('.', ',') : words;
    output.className = sum === read(output.dataset.max) ? 'good' : 'bad-words';
    if (Number.isNaN(read(input.value))) input.setAttribute('aria-invalid', 'true'); else input.removeAttribute('aria-invalid');
  }
  form.addEventListener('input', (event) => { if (event.target.dataset.head) add(event.target); });
})();
