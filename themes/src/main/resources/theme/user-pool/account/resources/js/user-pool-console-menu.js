// Gives the console's menus a name for screen readers: Keycloak 26.7 shows three dots without one on a phone.
const menu = document.querySelector("meta[name=user-pool-console-menu]").content;

const giveName = (button) => {
  const about = button.closest(".pf-v5-l-split")?.querySelector("[data-testid$='/title']");
  button.setAttribute("aria-label", about ? `${menu}: ${about.textContent}` : menu);
};

new MutationObserver(() =>
  document.querySelectorAll("button.pf-v5-c-menu-toggle.pf-m-plain:not([aria-label])").forEach(giveName),
).observe(document.getElementById("app"), { childList: true, subtree: true });
