/* ES5 on purpose: in a webview that cannot run the pane a plain sentence is shown instead of a blank one. */
(function () {
  function canRun() {
    return (
      typeof Promise !== 'undefined' && typeof Symbol !== 'undefined' && !!Array.prototype.at && !!Object.fromEntries
    );
  }
  if (!canRun()) {
    document.onreadystatechange = function () {
      var old = document.getElementById('old');
      if (old) old.removeAttribute('hidden');
    };
  }
})();
