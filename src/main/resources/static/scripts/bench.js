// Shows on the bench what was saved and how far a back-test is, without a reload. The page is whole without it.
const live = document.getElementById('live');
const next = document.createElement('template');
async function look() {
  try {
    const answer = await fetch(live.dataset.live, { headers: { accept: 'text/html' } });
    if (answer.status === 401) {
      // Nobody is signed in here any more: the sign-in page says why.
      location.assign(answer.headers.get('location') || location.href);
      return;
    }
    const text = await answer.text();
    // Held against what stands in the page, which may be older than the first look, and written only when it differs, so that
    // nobody's place in it is lost and nothing is read out twice.
    next.innerHTML = text;
    if (answer.ok && next.innerHTML !== live.innerHTML) live.innerHTML = text;
  } catch (gone) {
    // The program is away; the next look tells.
  }
  setTimeout(look, 1000);
}
look();
