// Every form: once sent, its buttons rest until there is an answer. The program itself does a form that is sent twice only once.
'use strict';
(() => {
  const REST = 15000;
  function rest(form, resting) {
    form.toggleAttribute('data-sent', resting);
    for (const button of form.elements) if (button.type === 'submit') button.disabled = resting;
  }
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== 'post') return;
    if (form.hasAttribute('data-sent')) { event.preventDefault(); return; }
    form.setAttribute('data-sent', '');
    // Only after the browser has gathered the fields: a disabled button does not send its value.
    setTimeout(() => rest(form, true));
    setTimeout(() => rest(form, false), REST);
  });
  addEventListener('pageshow', (event) => { if (event.persisted) document.querySelectorAll('form[data-sent]').forEach((form) => rest(form, false)); });
})();
// What was typed when the session ended stands in its form again, with the state and the key that form had.
(() => {
  const kept = document.getElementById('kept-form');
  if (!kept) return;
  const fields = JSON.parse(kept.dataset.fields), path = (address) => new URL(address, location.href).pathname;
  const inside = (form, name) => [...form.elements].filter((each) => each.name === name && each.type !== 'submit');
  const leads = (form) => [form.getAttribute('action'), ...[...form.elements].map((each) => each.getAttribute('formaction'))].some((each) => each && path(each) === kept.dataset.action);
  // Of several forms that lead to the same place, the one about the same thing.
  const alike = (form) => [...form.querySelectorAll('input[type=hidden]')].filter((each) => !each.name.startsWith('_') && (fields[each.name] || []).includes(each.value)).length;
  const form = [...document.forms].filter((each) => each.method === 'post' && leads(each)).sort((one, other) => alike(other) - alike(one))[0];
  if (!form) return;
  for (const each of form.elements) {
    if (!each.name || each.name === '_csrf' || each.type === 'submit' || each.type === 'file') continue;
    const values = fields[each.name] || [];
    if (each.type === 'checkbox' || each.type === 'radio') each.checked = values.includes(each.value);
    else if (values.length) each.value = values[Math.min(inside(form, each.name).indexOf(each), values.length - 1)];
  }
  const buttons = new Set([...form.elements].filter((each) => each.type === 'submit').map((each) => each.name));
  for (const [name, values] of Object.entries(fields)) {
    if (name.startsWith('_') || buttons.has(name) || form.elements[name]) continue;
    for (const value of values.filter((each) => each !== '')) {
      const label = document.createElement('label'), input = document.createElement('input');
      input.name = name; input.value = value;
      label.append(kept.dataset.more + ' ', input);
      form.append(label);
    }
  }
  kept.hidden = false;
  form.closest('details')?.setAttribute('open', '');
  document.addEventListener('DOMContentLoaded', () => { for (const each of form.elements) if (each.name && each.type !== 'hidden' && each.type !== 'submit') each.dispatchEvent(new Event('input', { bubbles: true })); });
})();
