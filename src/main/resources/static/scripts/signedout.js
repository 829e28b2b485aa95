// Signed out: drafts of sheets that were typed in this browser go too.
'use strict';
try {
  Object.keys(localStorage).filter((key) => key.startsWith('binhchon.sheet.')).forEach((key) => localStorage.removeItem(key));
} catch (none) { /* a browser that keeps nothing has nothing to forget */ }
