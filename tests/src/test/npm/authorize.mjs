// Reads {issuer, clientId, tokens} and writes what becomes of each token: the user's name, or why not.
import { readFileSync } from "node:fs";
import { SimpleJwksCache } from "aws-jwt-verify/jwk";
import { adminAuthorizer } from "./authorizer.mjs";

const { issuer, clientId, tokens } = JSON.parse(readFileSync(0, "utf8"));
// The package reads keys over TLS only; the tests' server has none.
const fetcher = { fetch: async (uri) => (await fetch(uri)).arrayBuffer() };
const authorize = adminAuthorizer(issuer, clientId, { jwksCache: new SimpleJwksCache({ fetcher }) });

const answers = [];
for (const token of tokens) {
  try {
    answers.push({ username: (await authorize(token)).username });
  } catch (refusal) {
    answers.push({ refusal: refusal.message });
  }
}
console.log(JSON.stringify(answers));
