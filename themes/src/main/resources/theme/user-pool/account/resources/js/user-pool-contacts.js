// A page of the account console: the user's e-mail address and phone number, and the ways to confirm or change them by a
// code. Keycloak shows it by content.json, where its path is the pattern of Keycloak's route: 26.7 finds no other. It is not
// given the console's token: what it shows it reads as whoever is signed in, and what it does it leaves to Keycloak's own
// actions.
import { createElement, useEffect, useState } from "react";

const environment = JSON.parse(document.getElementById("environment").textContent);
const realmUrl = new URL("..", environment.baseUrl);

const random = () =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32)))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");

// The code that comes back is nobody's: the console, loaded anew, asks for one of its own.
const addressOf = (action) => {
  const query = new URLSearchParams({
    client_id: environment.clientId,
    redirect_uri: window.location.origin + window.location.pathname,
    response_type: "code",
    response_mode: "query",
    scope: "openid",
    state: random(),
    code_challenge: random(),
    code_challenge_method: "S256",
    ui_locales: environment.locale,
    kc_action: action,
  });
  return `${realmUrl}protocol/openid-connect/auth?${query}`;
};

const read = async (signal) => {
  const answer = await fetch(`${realmUrl}user-pool/contacts`, { signal, credentials: "same-origin" });
  if (answer.status === 401) {
    // The session is over: the console asks for a sign-in.
    window.location.reload();
  }
  if (!answer.ok) {
    throw new Error(`${answer.status}`);
  }
  return answer.json();
};

const Contact = ({ contact }) =>
  createElement(
    "li",
    { className: "user-pool-contact", "data-attribute": contact.attribute },
    createElement(
      "div",
      { className: "user-pool-contact-text" },
      createElement("h2", { className: "pf-v5-c-title pf-m-lg" }, contact.label),
      contact.value && createElement("p", null, createElement("bdi", { dir: "ltr" }, contact.value)),
      createElement("p", { className: "user-pool-contact-state" }, contact.state),
    ),
    createElement(
      "div",
      { className: "user-pool-contact-actions" },
      contact.actions.map((action) =>
        createElement(
          "a",
          {
            key: action.action,
            className: "pf-v5-c-button pf-m-secondary",
            href: addressOf(action.action),
            "aria-label": `${action.label}: ${contact.label}`,
          },
          action.label,
        ),
      ),
    ),
  );

export default function Contacts() {
  const [view, setView] = useState();
  const [failure, setFailure] = useState();

  useEffect(() => {
    const leaving = new AbortController();
    read(leaving.signal).then(setView, (error) => leaving.signal.aborted || setFailure(error));
    return () => leaving.abort();
  }, []);

  if (failure) {
    throw failure;
  }
  if (!view) {
    return createElement("div", { className: "user-pool-contacts", "aria-busy": "true" });
  }
  return createElement(
    "section",
    { className: "pf-v5-c-page__main-section pf-m-light user-pool-contacts" },
    createElement("h1", { className: "pf-v5-c-title pf-m-2xl" }, view.title),
    createElement("p", { className: "user-pool-contacts-description" }, view.description),
    createElement(
      "ul",
      { role: "list" },
      view.contacts.map((contact) => createElement(Contact, { key: contact.attribute, contact })),
    ),
  );
}
