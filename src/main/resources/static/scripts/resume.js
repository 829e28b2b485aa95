// Goes on to the page where something was typed before its session ended; that page fills it in again (forms.js).
'use strict';
location.replace(document.getElementById('resume-page').href);
