/*
 * Makes framed maps, charts and cards of the violence prevention needs assessment as tall as what they hold. Optional: a
 * frame works without it and then scrolls inside. It reads nothing from the page it is on. MIT licence.
 */
(function () {
  function frames() {
    return Array.prototype.slice.call(document.querySelectorAll('iframe'));
  }
  addEventListener('message', function (event) {
    var data = event.data;
    if (!data || data.type !== 'needs-assessment-height' || !(data.height > 0)) return;
    frames().forEach(function (frame) {
      if (frame.contentWindow === event.source) frame.style.height = Math.min(data.height, 5000) + 'px';
    });
  });
  function ask() {
    frames().forEach(function (frame) {
      if (frame.contentWindow) frame.contentWindow.postMessage({ type: 'needs-assessment-ask' }, '*');
    });
  }
  ask();
  addEventListener('load', ask);
})();
