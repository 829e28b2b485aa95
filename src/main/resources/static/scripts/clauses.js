// The gist of a clause beside the link that cites it: on hover, on focus, at the first tap. Esc, a tap elsewhere or leaving closes it;
// the pointer may move on to it. The words are those of the page's list of clauses, where the link leads in any case.
'use strict';
(() => {
  const note = document.getElementById('clause-note');
  if (!note || !note.showPopover) return;
  let shownFor = null;
  let before = null;
  let leaving = 0;

  const target = link => document.getElementById(link.hash.slice(1));
  const citing = event => event.target.closest?.('a[data-clause]');

  function place(link) {
    const at = link.getBoundingClientRect();
    const wide = document.documentElement.clientWidth;
    note.style.left = Math.max(8, Math.min(at.left, wide - note.offsetWidth - 8)) + 'px';
    const below = at.bottom + 6;
    const fits = below + note.offsetHeight < innerHeight || at.top < note.offsetHeight + 12;
    note.style.top = (fits ? below : at.top - note.offsetHeight - 6) + 'px';
  }
  function show(link) {
    clearTimeout(leaving);
    const clause = target(link);
    if (!clause || shownFor === link) return;
    note.replaceChildren(...[...clause.children].map(each => {
      const line = document.createElement('p');
      line.className = each.tagName === 'DT' ? 'what' : 'reason';
      line.textContent = each.textContent.trim();
      return line;
    }));
    if (!note.matches(':popover-open')) note.showPopover();
    shownFor = link;
    place(link);
  }
  function hide() {
    clearTimeout(leaving);
    if (note.matches(':popover-open')) note.hidePopover();
    shownFor = null;
  }
  const leave = () => { clearTimeout(leaving); leaving = setTimeout(hide, 350); };

  document.addEventListener('pointerover', event => {
    const link = citing(event);
    if (event.pointerType !== 'touch' && link) show(link);
    else if (note.contains(event.target)) clearTimeout(leaving);
  });
  document.addEventListener('pointerout', event => {
    const from = citing(event);
    if (event.pointerType !== 'touch' && (from ? from !== document.activeElement : note.contains(event.target))) leave();
  });
  document.addEventListener('focusin', event => { const link = citing(event); if (link) show(link); else hide(); });
  document.addEventListener('focusout', event => { if (citing(event) && !note.matches(':hover')) leave(); });
  document.addEventListener('keydown', event => { if (event.key === 'Escape') hide(); });
  document.addEventListener('pointerdown', event => {
    before = shownFor;
    if (!citing(event) && !note.contains(event.target)) hide();
  });
  document.addEventListener('click', event => {
    const link = citing(event);
    if (!link) return;
    if (event.pointerType === 'touch' && before !== link) {
      event.preventDefault();
      show(link);
      return;
    }
    const folded = target(link)?.closest('details');
    if (folded) folded.open = true;
    hide();
  });
  addEventListener('scroll', () => { if (shownFor) place(shownFor); }, { passive: true });
})();
