// Takes the recovery codes off the page: on paper, in a file, to the clipboard.
const actions = document.getElementById("user-pool-recovery-actions");
const copy = document.getElementById("copyRecoveryCodes");
const codes = [...document.querySelectorAll("#kc-recovery-codes-list > li")]
  .map((code, index) => `${index + 1}: ${code.textContent.trim()}`)
  .join("\n");

// What is printed is in login.css.
document.getElementById("printRecoveryCodes").addEventListener("click", () => window.print());

document.getElementById("downloadRecoveryCodes").addEventListener("click", () => {
  const { header, description } = actions.dataset;
  const text = [header, codes, description, new Date().toLocaleString(document.documentElement.lang)].join("\n\n");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  link.download = "recovery-codes.txt";
  link.click();
  URL.revokeObjectURL(link.href);
});

// Browsers have a clipboard for pages that came safely alone.
copy.hidden = !navigator.clipboard;
copy.addEventListener("click", async () => {
  await navigator.clipboard.writeText(codes);
  copy.querySelector("i").className = "fas fa-check";
  actions.querySelector("[role=status]").textContent = actions.dataset.copied;
});
