// The juror's sheet: running totals, drafts that survive a lost line, and keys. Without it the page's plain forms do the same work.
'use strict';
(() => {
  const form = document.querySelector('form[data-base]');
  const status = form && form.querySelector('.save');
  if (!form || !status) return;

  const RETRY = 4000, QUIET = 900;
  const PREFIX = 'binhchon.sheet.';
  const comma = document.documentElement.lang === 'en' ? '.' : ',';
  const token = form.querySelector('input[name=_csrf]');
  const sheets = [...(form.matches('[data-sheet]') ? [form] : form.querySelectorAll('[data-sheet]'))];
  const marksOf = (sheet) => [...sheet.querySelectorAll('input.mark')];
  const keyOf = (nomination) => PREFIX + form.dataset.person + '.' + form.dataset.base + nomination;
  const timers = new Map();
  let sending = Promise.resolve();

  function say(what, value) {
    status.textContent = status.dataset[what].replace('{0}', value || '');
    status.dataset.state = what;
    if (what !== 'signin') return;
    // This very page asks who is there, and is shown again after that, with what is held on this machine.
    const link = document.createElement('a');
    link.href = location.href;
    link.textContent = status.dataset.signinlink;
    status.append(' ', link);
  }
  // In whole ten-thousandths, so that a total is never 69,99999.
  const number = (text) => /^(\d{1,3}([.,]\d{1,4})?|[.,]\d{1,4})$/.test(text.trim()) ? Math.round(parseFloat(text.trim().replace(',', '.')) * 10000) : null;
  const shown = (sum) => String(sum / 10000).replace('.', comma);

  function check(field) {
    const text = field.value.trim(), mark = number(text), max = number(field.dataset.max);
    const why = text === '' ? '' : mark === null ? status.dataset.notnumber : mark > max ? status.dataset.toomuch.replace('{0}', field.dataset.max) : '';
    if (why) field.setAttribute('aria-invalid', 'true'); else field.removeAttribute('aria-invalid');
    const place = document.getElementById('f-' + field.name.slice('mark.'.length));
    if (place) place.textContent = why; else field.title = why;
    return !why;
  }

  // The grid has no room for a reason beside the field, so the line of words above says it.
  function refuse(sheet) {
    say('refused');
    const field = marksOf(sheet).find((each) => each.title && each.getAttribute('aria-invalid'));
    if (field) status.textContent += ' ' + field.getAttribute('aria-label') + ': ' + field.title;
  }

  function add(sheet) {
    // A mark that cannot stand counts for nothing.
    const worth = (field) => { const mark = number(field.value); return mark === null || mark > number(field.dataset.max) ? 0 : mark; };
    const sum = (fields) => fields.reduce((all, field) => all + worth(field), 0);
    sheet.querySelectorAll('[data-head]').forEach((head) => { head.querySelector('.head-sum').textContent = shown(sum([...head.querySelectorAll('input.mark')])); });
    const total = sheet.querySelector('output.total');
    if (total) total.textContent = shown(sum(marksOf(sheet)));
  }

  function typed(sheet) {
    const fields = {};
    marksOf(sheet).forEach((field) => { fields[field.name] = field.value; });
    const remarks = sheet.querySelector('textarea[name=remarks]');
    if (remarks) fields.remarks = remarks.value;
    return fields;
  }

  // What was typed stays on this machine until the server has said that it has it, with the state it was made from. What was sent
  // without an answer is sent again as it was before anything newer, so that this page is not taken for another device.
  const sheetOf = (nomination) => sheets.find((each) => each.dataset.sheet === nomination);
  const wasIn = (nomination) => { const sheet = sheetOf(nomination); return sheet && sheet.querySelector('input[name=_was]'); };
  const held = (nomination) => { try { return JSON.parse(localStorage.getItem(keyOf(nomination))); } catch (broken) { return null; } };
  const store = (nomination, draft) => { try { localStorage.setItem(keyOf(nomination), JSON.stringify(draft)); } catch (full) { /* then the line has to hold */ } };
  function hold(nomination, fields) {
    const before = held(nomination);
    if (before && JSON.stringify(before.fields) === JSON.stringify(fields)) return before;
    const was = wasIn(nomination);
    const draft = { ...before, fields, event: crypto.randomUUID(), was: before ? before.was : was ? was.value : '' };
    store(nomination, draft);
    return draft;
  }
  // The sheet was taken: what is typed from now on is made from that.
  function release(nomination, event, told) {
    const was = wasIn(nomination), now = held(nomination);
    if (was && told.was) was.value = told.was;
    if (now && now.event === event) localStorage.removeItem(keyOf(nomination));
    else if (now) store(nomination, { fields: now.fields, event: now.event, was: told.was || now.was });
  }

  async function freshToken() {
    const page = await fetch(location.href, { headers: { Accept: 'text/html' } });
    if (!page.ok || new URL(page.url).pathname !== location.pathname) return false;
    const fresh = new DOMParser().parseFromString(await page.text(), 'text/html').querySelector('input[name=_csrf]');
    if (!fresh || !token) return false;
    token.value = fresh.value;
    return true;
  }
  async function send(nomination, body, again) {
    const answer = await fetch(form.dataset.base + encodeURIComponent(nomination), {
      method: 'POST', body, headers: { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded', 'X-CSRF-TOKEN': token ? token.value : '' }, redirect: 'manual' });
    if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) {
      // Signed in again in another tab: only the page's token is old.
      if (!again && await freshToken()) return send(nomination, body, true);
      say('signin');
      return null;
    }
    if (!answer.ok) throw new Error('status ' + answer.status);
    return answer.json();
  }
  async function post(nomination, step, event) {
    const first = held(nomination);
    if (first && first.sent && first.sentEvent !== first.event) {
      const told = await send(nomination, first.sent);
      if (!told) return null;
      if (told.state === 'waiting' || told.state === 'stale') return told;
      release(nomination, '', told);
    }
    const draft = held(nomination);
    if (!draft) return null;
    const body = new URLSearchParams(draft.fields);
    body.set('step', step); body.set('_form', event);
    if (draft.was) body.set('_was', draft.was);
    store(nomination, { ...draft, sent: String(body), sentEvent: draft.event });
    return send(nomination, String(body));
  }

  // Saved elsewhere meanwhile: this page stops saving and leads to where both are shown.
  const overtaken = new Set();
  function stop(nomination, told) {
    overtaken.add(nomination);
    say('stale', told.faults['']);
    const compare = document.createElement('button');
    compare.type = 'button';
    compare.textContent = status.dataset.compare;
    compare.addEventListener('click', () => {
      const draft = held(nomination), was = wasIn(nomination);
      if (!form.matches('[data-sheet]')) { location.href = form.dataset.base + encodeURIComponent(nomination) + '?by=head'; return; }
      if (draft && was) was.value = draft.was;
      form.submit();
    });
    status.append(' ', compare);
  }

  function faults(sheet, told) {
    let first = null;
    Object.entries(told.faults).forEach(([code, words]) => {
      const field = marksOf(sheet).find((each) => each.name === 'mark.' + code);
      const place = document.getElementById('f-' + code);
      if (field) { field.setAttribute('aria-invalid', 'true'); first = first || field; }
      if (field && place) place.textContent = words; else status.textContent = words;
    });
    if (!first) first = marksOf(sheet).find((each) => each.value.trim() === '');
    return first;
  }

  function keep(nomination, sheet) {
    if (!held(nomination) || overtaken.has(nomination)) return Promise.resolve();
    sending = sending.then(async () => {
      const draft = held(nomination);
      if (!draft || overtaken.has(nomination)) return;
      say('sending');
      try {
        const told = await post(nomination, 'keep', draft.event);
        if (!told) return;
        if (told.state === 'stale') { stop(nomination, told); return; }
        if (told.handedIn) { release(nomination, draft.event, told); return; }
        if (told.state === 'refused') { say('refused'); if (sheet) faults(sheet, told); return; }
        if (told.state === 'waiting') { say('waiting'); return; }
        release(nomination, draft.event, told);
        const state = sheet && sheet.querySelector('.marking-state');
        if (state) state.textContent = status.dataset.draft;
        if (!held(nomination)) say('saved', told.at);
      } catch (lost) { say('kept'); }
    });
    return sending;
  }

  function changed(sheet) {
    const nomination = sheet.dataset.sheet;
    add(sheet);
    hold(nomination, typed(sheet));
    clearTimeout(timers.get(nomination));
    if (overtaken.has(nomination)) return;
    if (!marksOf(sheet).map(check).every(Boolean)) { refuse(sheet); return; }
    timers.set(nomination, setTimeout(() => keep(nomination, sheet), QUIET));
  }

  function sendAll() {
    const start = keyOf('');
    for (let i = localStorage.length - 1; i >= 0; i--) {
      const key = localStorage.key(i);
      if (!key || !key.startsWith(start)) continue;
      const nomination = key.slice(start.length), sheet = sheets.find((each) => each.dataset.sheet === nomination);
      if (!sheet || marksOf(sheet).every(check)) keep(nomination, sheet);
    }
  }

  async function handIn(sheet) {
    const nomination = sheet.dataset.sheet, fields = typed(sheet);
    clearTimeout(timers.get(nomination));
    if (!marksOf(sheet).map(check).every(Boolean)) { refuse(sheet); sheet.querySelector('[aria-invalid=true]').focus(); return; }
    if (overtaken.has(nomination)) { status.querySelector('button')?.focus(); return; }
    await sending;
    const event = hold(nomination, fields).event;
    say('sending');
    try {
      const told = await post(nomination, 'hand-in', 'in-' + event);
      if (!told) return;
      if (told.state === 'stale') { stop(nomination, told); status.querySelector('button').focus(); return; }
      if (told.state === 'taken') {
        release(nomination, event, told);
        if (sheet !== form) location.reload(); else location.href = form.dataset.next || form.dataset.base.slice(0, -1);
        return;
      }
      say(told.state === 'refused' ? 'refused' : 'waiting');
      const first = faults(sheet, told);
      if (first) first.focus();
    } catch (lost) { say('kept'); }
  }

  const conflict = form.querySelector('.conflict'), refilled = document.getElementById('refilled');
  sheets.forEach((sheet) => {
    const draft = conflict ? null : held(sheet.dataset.sheet), was = wasIn(sheet.dataset.sheet);
    if (conflict) overtaken.add(sheet.dataset.sheet);
    if (draft && draft.was && was) was.value = draft.was;
    if (draft) Object.entries(draft.fields).forEach(([name, value]) => {
      const field = sheet.querySelector('[name="' + CSS.escape(name) + '"]');
      if (!field || field.value === value) return;
      field.value = value;
      if (refilled) refilled.hidden = false;
    });
    marksOf(sheet).forEach(check);
    add(sheet);
    sheet.addEventListener('input', () => changed(sheet));
    const button = sheet === form ? null : sheet.querySelector('button.row-in');
    if (button) { button.hidden = false; button.addEventListener('click', () => handIn(sheet)); }
  });
  if (conflict) conflict.querySelectorAll('a').forEach((link) => link.addEventListener('click', () => localStorage.removeItem(keyOf(form.dataset.sheet))));
  window.addEventListener('online', sendAll);
  setInterval(() => { if (status.dataset.state === 'kept' || status.dataset.state === 'waiting') sendAll(); }, RETRY);
  sendAll();

  if (form.matches('[data-sheet]')) {
    form.addEventListener('submit', (event) => {
      // What was chosen goes by the form itself; the page that comes then is made from what stands.
      if (conflict) { localStorage.removeItem(keyOf(form.dataset.sheet)); return; }
      if (event.submitter && event.submitter.value === 'keep') { event.preventDefault(); hold(form.dataset.sheet, typed(form)); keep(form.dataset.sheet, form); return; }
      event.preventDefault();
      handIn(form);
    });
    const first = marksOf(form).find((field) => field.value === '');
    if (first) first.focus({ preventScroll: true });
  } else form.addEventListener('submit', (event) => { event.preventDefault(); sendAll(); });

  const help = document.getElementById('keys'), opener = document.getElementById('keys-open');
  if (opener && help) { opener.hidden = false; opener.addEventListener('click', () => help.showModal()); }
  const go = (id) => { const link = document.getElementById(id); if (link) link.click(); };

  // Keys work only while the focus is in the sheet, and letters only where no words are typed (WCAG 2.1.4).
  form.addEventListener('keydown', (event) => {
    if (event.target.matches('textarea')) { if (event.key === 'Enter' && event.ctrlKey && form.dataset.sheet) { event.preventDefault(); handIn(form); } return; }
    if (!event.target.matches('input.mark') || event.altKey || event.metaKey) return;
    const fields = [...form.querySelectorAll('input.mark')], at = fields.indexOf(event.target);
    const across = form.dataset.sheet ? 1 : event.target.closest('tr').querySelectorAll('input.mark').length;
    const move = (by) => { const to = fields[at + by]; if (to) { to.focus(); to.select(); } else if (by > 0 && form.dataset.sheet) document.getElementById('hand-in')?.focus(); };
    const keys = { Enter: () => event.ctrlKey ? handIn(event.target.closest('[data-sheet]')) : move(1), j: () => move(across), ArrowDown: () => move(across), k: () => move(-across), ArrowUp: () => move(-across),
      n: () => go('skip'), p: () => go('before'), g: () => go('all'), '?': () => help && help.showModal() };
    if (keys[event.key] && !(event.ctrlKey && event.key !== 'Enter')) { event.preventDefault(); keys[event.key](); }
  });
})();
