// Leaving quickly: the last page of the history is replaced, not added to. Without scripts the link still leads away.
(function () {
  var leave = document.getElementById("leave");
  if (!leave) return;
  var pressed = 0;
  function go() {
    document.documentElement.style.display = "none";
    location.replace(leave.href);
  }
  leave.addEventListener("click", function (event) {
    event.preventDefault();
    go();
  });
  document.addEventListener("keydown", function (event) {
    pressed = event.key === "Escape" || event.key === "Esc" ? pressed + 1 : 0;
    if (pressed === 3) go();
  });
})();
