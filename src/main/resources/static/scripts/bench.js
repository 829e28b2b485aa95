// Shows on the bench what was saved and how far a back-test is, without a reload. The page is whole without it.
const live = document.getElementById('live');
let seen = '';
async function look() {
  try {
    const answer = await fetch(live.dataset.live, { headers: { accept: 'text/html' } });
    const text = await answer.text();
    // Written only when something changed, so that nobody's place in it is lost and nothing is read out twice.
    if (answer.ok && text !== seen) {
      if (seen !== '') live.innerHTML = text;
      seen = text;
    }
  } catch (gone) {
    // The program is away; the next look tells.
  }
  setTimeout(look, 1000);
}
look();
