// Follows a meeting: looks again whenever something changed, and every quarter of a minute for what came in elsewhere.
'use strict';
(() => {
  const regions = [...document.querySelectorAll('.live')];
  if (!regions.length) return;
  const address = document.getElementById('ballot').dataset.meeting;
  let looking = false;
  // A form's token and key differ each time the page is made; what is ticked is no part of the text and stays.
  function said(region) {
    const copy = region.cloneNode(true);
    copy.querySelectorAll('input[name=_csrf], input[name=_form]').forEach((each) => each.remove());
    copy.querySelectorAll('details').forEach((each) => each.removeAttribute('open'));
    return copy.innerHTML;
  }
  async function look() {
    if (looking) return;
    looking = true;
    try {
      const page = await fetch(address + '/now', { headers: { Accept: 'text/html' } });
      if (!page.ok || page.redirected) return;
      const now = new DOMParser().parseFromString(await page.text(), 'text/html');
      for (const region of regions) {
        const fresh = now.getElementById(region.id);
        if (!fresh || region.contains(document.activeElement) || said(fresh) === said(region)) continue;
        const open = [...region.querySelectorAll('details')].some((each) => each.open);
        region.innerHTML = fresh.innerHTML;
        if (open) region.querySelectorAll('details').forEach((each) => { each.open = true; });
      }
    } catch (lost) { /* the next look may come through */ } finally { looking = false; }
  }
  new EventSource(address + '/live').addEventListener('changed', look);
  setInterval(look, 15000);
  // What the chair fills in is kept at once: any other button of the page leads away from the form.
  const decision = document.getElementById('decision');
  if (decision && decision.dataset.draft) {
    decision.addEventListener('change', () => fetch(decision.dataset.draft, { method: 'POST', body: new URLSearchParams(new FormData(decision)), keepalive: true }).catch(() => {}));
  }
})();
