// Ticks the password rules off while the password is typed. Without scripts the list is still there to be read.
// A file of its own rather than a part of the page, so that a strict Content-Security-Policy allows it.
(() => {
  const box = document.getElementById("user-pool-password-rules");
  const field = box && document.getElementById(box.dataset.field);
  if (!field) {
    return;
  }

  const described = (field.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean);
  if (!described.includes(box.id)) {
    field.setAttribute("aria-describedby", [box.id, ...described].join(" "));
  }

  const isMet = ({ pattern, least, most }, password) => {
    // The length in UTF-16 units, as the server counts it.
    const count = pattern ? [...password.matchAll(new RegExp(pattern, "gu"))].length : password.length;
    return password !== "" && count >= Number(least) && count <= Number(most);
  };

  const update = () => {
    for (const rule of box.querySelectorAll("li")) {
      const met = isMet(rule.dataset, field.value);
      rule.classList.toggle("user-pool-rule-met", met);
      const state = rule.querySelector(".user-pool-rule-state");
      const text = ` (${met ? box.dataset.met : box.dataset.unmet})`;
      // Screen readers announce what is written here, so only what has changed is.
      if (state.textContent !== text) {
        state.textContent = text;
      }
    }
  };

  update();
  box.querySelector("ul").setAttribute("aria-live", "polite");
  field.addEventListener("input", update);
})();
