/* Offers newer results when there are some; what somebody reads never moves by itself. */
(() => {
  const notice = document.getElementById("newer");
  if (!notice) return;
  notice.querySelector("a").href = location.href;
  const ask = async () => {
    if (document.hidden || !notice.hidden) return;
    try {
      const answer = await fetch(notice.dataset.address, { cache: "no-store" });
      if (answer.ok && (await answer.text()) !== notice.dataset.stamp) notice.hidden = false;
    } catch { /* the line is down; ask again later */ }
  };
  setInterval(ask, 10000);
})();
