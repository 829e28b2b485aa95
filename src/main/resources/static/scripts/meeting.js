// Follows a meeting: looks again whenever something changed, and every quarter of a minute for what came in elsewhere.
'use strict';
(() => {
  const live = document.getElementById('live');
  if (!live) return;
  let looking = false;
  async function look() {
    if (looking || live.contains(document.activeElement)) return;
    looking = true;
    try {
      const page = await fetch(location.pathname + '/now', { headers: { Accept: 'text/html' } });
      if (!page.ok || page.redirected) return;
      const fresh = new DOMParser().parseFromString(await page.text(), 'text/html').getElementById('live');
      if (fresh && fresh.innerHTML !== live.innerHTML) live.innerHTML = fresh.innerHTML;
    } catch (lost) { /* the next look may come through */ } finally { looking = false; }
  }
  new EventSource(location.pathname + '/live').addEventListener('changed', look);
  setInterval(look, 15000);
})();
