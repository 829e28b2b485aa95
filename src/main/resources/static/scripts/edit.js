// The editor of rule files: highlights, keeps what is typed as a draft, checks it, and says what is wrong at its line.
// Without it the page is a form with a text field.
const form = document.getElementById('edit');
const area = document.getElementById('text');
const may = form.dataset.may === 'true';
const pause = 700;

ace.config.set('useStrictCSP', true);
ace.config.set('basePath', '/webjars/ace-builds/1.41.0/src-min-noconflict');
ace.config.set('loadWorkerFromBlob', false);

const frame = document.createElement('div');
frame.className = 'ace-frame';
area.before(frame);
area.hidden = true;
form.querySelectorAll('.plain-send').forEach(each => { each.hidden = true; });
const editor = ace.edit(frame, {
  value: area.value, mode: 'ace/mode/' + form.dataset.kind, theme: 'ace/theme/textmate', useWorker: false, readOnly: !may,
  enableBasicAutocompletion: true, enableLiveAutocompletion: true, enableKeyboardAccessibility: true, tabSize: 2,
  useSoftTabs: true, showPrintMargin: false, wrap: true, indentedSoftWrap: false, minLines: 12, maxLines: 34, fontSize: 14
});
const label = document.querySelector('label[for=text]').textContent + ' ' + form.elements.path.value;
editor.textInput.setAriaLabel?.(label);
frame.querySelectorAll('textarea').forEach(each => each.setAttribute('aria-label', label));
document.getElementById('keyboard').textContent = may ? form.dataset.keyboard : '';
if (editor.renderer.scroller.tabIndex >= 0) editor.renderer.scroller.setAttribute('aria-label', label);

const save = document.getElementById('save');
const verdict = document.getElementById('verdict');
const problems = document.getElementById('problems');
const proofs = document.getElementById('proofs');
const checkButton = document.getElementById('check');
const all = document.querySelector('.tree-all');
if (matchMedia('(min-width: 60rem)').matches) all.open = true;
let timer = 0;
let busy = false;
let again = false;
let waiting = false;
let edited = form.dataset.edited === 'true';

function say(state, text) {
  save.dataset.state = state;
  save.textContent = text;
}

async function freshToken() {
  const page = await fetch(location.href, { headers: { accept: 'text/html' } });
  if (!page.ok || new URL(page.url).pathname !== location.pathname) return false;
  const fresh = new DOMParser().parseFromString(await page.text(), 'text/html').querySelector('input[name=_csrf]');
  if (fresh) document.querySelectorAll('input[name=_csrf]').forEach(each => { each.value = fresh.value; });
  return fresh !== null;
}

async function send(where, fields, again) {
  const body = new URLSearchParams(fields);
  body.set('_csrf', form.elements._csrf.value);
  const answer = await fetch(where, { method: 'POST', body, headers: { accept: 'application/json' } });
  if (answer.status === 401) {
    // Signed in again in another tab: only the page's token is old. Else the form itself leads to sign-in, and back with its text.
    if (!again && await freshToken()) return send(where, fields, true);
    area.value = editor.getValue();
    waiting = false;
    say('sending', form.dataset.sending);
    form.submit();
  }
  if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
  return answer.json();
}

// What the page says of the whole draft, anew: a file joined it or left it.
async function list() {
  const text = await (await fetch(location.href, { headers: { accept: 'text/html' } })).text();
  const fresh = new DOMParser().parseFromString(text, 'text/html').getElementById('own');
  if (fresh) document.getElementById('own').replaceWith(document.importNode(fresh, true));
}

async function keep() {
  say('sending', form.dataset.sending);
  const told = await send(form.action, {
    path: form.elements.path.value, text: editor.getValue(), seen: form.elements.seen.value, script: '1'
  });
  if (told.state === 'KEPT') {
    form.elements.seen.value = told.mark;
    if ((told.at !== '') !== edited) {
      edited = told.at !== '';
      await list();
    }
  }
  say(told.state === 'KEPT' ? 'saved' : 'refused', told.words + (told.at ? ' ' + told.at : ''));
  return told.state === 'KEPT';
}

// One at a time: what is typed meanwhile is sent when the answer is there.
async function work(changed) {
  if (busy) {
    again = true;
    return;
  }
  busy = true;
  try {
    if (!changed || await keep()) {
      waiting = false;
      verdict.textContent = form.dataset.checking;
      show(await send(form.dataset.check, { path: form.elements.path.value }));
    }
  } catch (gone) {
    say('kept', form.dataset.gone);
  }
  busy = false;
  if (again) {
    again = false;
    work(true);
  }
}

function element(name, words, of) {
  const made = document.createElement(name);
  made.textContent = words;
  if (of) made.className = of;
  return made;
}

function place(problem) {
  const here = problem.path === form.elements.path.value;
  const where = element(here || !problem.path ? 'button' : 'a', problem.path.replace(/.*\//, '') + (problem.line > 0 ? ':' + problem.line : ''));
  if (here) {
    where.type = 'button';
    where.className = 'plain-button';
    where.addEventListener('click', () => { editor.gotoLine(Math.max(1, problem.line), 0, false); editor.focus(); });
  } else if (problem.path) {
    where.href = '?file=' + encodeURIComponent(problem.path) + (problem.line > 0 ? '#L' + problem.line : '');
  }
  return where;
}

function item(problem) {
  const li = document.createElement('li');
  const what = element('p', '', 'what');
  what.append(problem.path ? place(problem) : '', ' ', problem.rule ? element('span', problem.rule, 'code') : '');
  li.append(what, element('p', problem.what, 'reason'));
  if (problem.maybe) li.append(element('p', form.dataset.maybe + ' ' + problem.maybe, 'quiet'));
  if (problem.english) {
    const english = element('p', problem.english, 'sub');
    english.lang = 'en';
    li.append(english);
  }
  return li;
}

function show(found) {
  const mine = found.problems.filter(each => each.path === form.elements.path.value);
  editor.session.setAnnotations(mine.map(each => ({
    row: Math.max(0, each.line - 1), column: 0, type: 'error', text: each.what + (each.maybe ? '\n' + form.dataset.maybe + ' ' + each.maybe : '')
  })));
  verdict.replaceChildren(element('span', found.words, 'state ' + (found.state === 'green' ? 'clear' : 'barred')));
  problems.replaceChildren(...mine.map(item), ...found.problems.filter(each => !mine.includes(each)).map(item));
  proofs.hidden = found.proofs.length === 0;
  proofs.querySelector('summary').textContent = found.sum ?? '';
  proofs.querySelector('ul').replaceChildren(...found.proofs.map(each => {
    const li = element('li', '');
    li.append(element('span', each.holds ? form.dataset.holds : form.dataset.fails, each.holds ? 'state clear' : 'state barred'), ' ' + each.name);
    return li;
  }));
  const propose = document.getElementById('propose');
  if (propose) {
    propose.elements.release.value = found.state === 'green' && found.release ? found.release : '';
    propose.querySelector('button').disabled = found.state !== 'green';
    propose.querySelector('.short').hidden = found.state === 'green';
  }
}

if (may) {
  editor.session.on('change', () => {
    waiting = true;
    clearTimeout(timer);
    timer = setTimeout(() => work(true), pause);
  });
  checkButton.hidden = false;
  checkButton.addEventListener('click', () => work(false));
  form.addEventListener('submit', event => { event.preventDefault(); work(true); });
  addEventListener('beforeunload', event => { if (waiting || save.dataset.state === 'kept') event.preventDefault(); });
  if (document.getElementById('propose')) work(false);
}

const line = Number(/^#L(\d+)$/.exec(location.hash)?.[1] ?? 0);
if (line > 0) {
  editor.gotoLine(line, 0, false);
  frame.scrollIntoView();
}

// What is offered while somebody types, and what a clause says.
fetch(form.dataset.words, { headers: { accept: 'application/json' } }).then(answer => answer.json()).then(known => {
  const tools = ace.require('ace/ext/language_tools');
  tools.setCompleters([{
    identifierRegexps: [/[\p{L}\p{N}_.$-]/u],
    getCompletions: (_editor, _session, _pos, prefix, done) => done(null, prefix.length < 2 ? [] : known.offers.map(each => ({
      value: each.name, caption: each.name, meta: each.kind, docText: each.says
    })))
  }]);
  const clauses = known.clauses.slice().sort((a, b) => b.cite.length - a.cite.length);
  const panel = document.getElementById('clauses');
  // The longest names first, so that a point of an article is not taken for the article.
  function cited(text) {
    let left = text;
    return clauses.filter(each => {
      if (!left.includes(each.cite)) return false;
      left = left.split(each.cite).join('');
      return true;
    });
  }
  function told(list) {
    return list.flatMap(each => [element('dt', each.cite + ' (' + each.days + ')'), element('dd', each.gist)]);
  }
  function look() {
    const row = editor.getCursorPosition().row;
    const found = cited(editor.session.getLine(row));
    panel.hidden = found.length === 0;
    panel.querySelector('dl').replaceChildren(...told(found));
  }
  editor.selection.on('changeCursor', look);
  look();
  const HoverTooltip = ace.require('ace/tooltip').HoverTooltip;
  const hover = new HoverTooltip();
  hover.setDataProvider((event, host) => {
    const at = event.getDocumentPosition();
    const text = host.session.getLine(at.row);
    const found = cited(text).filter(each => {
      const from = text.indexOf(each.cite);
      return at.column >= from && at.column <= from + each.cite.length;
    });
    if (found.length === 0) return;
    const list = document.createElement('dl');
    list.className = 'clause-tip';
    list.append(...told(found));
    const from = text.indexOf(found[0].cite);
    const Range = ace.require('ace/range').Range;
    hover.showForRange(host, new Range(at.row, from, at.row, from + found[0].cite.length), list, event);
  });
  hover.addToEditor(editor);
}).catch(() => { /* The editor works without. */ });
