import { JwtVerifier } from "aws-jwt-verify";
import { validateCognitoJwtFields } from "aws-jwt-verify/cognito-verifier";

/**
 * Accepts access tokens of an application's users who are in the group "admins".
 *
 * @param issuer the realm, such as https://auth.example.com/realms/customers
 * @param clientId the application
 * @param dependencies those of the verifier, for example another cache of keys
 */
export function adminAuthorizer(issuer, clientId, dependencies) {
  const verifier = JwtVerifier.create(
    {
      issuer,
      jwksUri: `${issuer}/protocol/openid-connect/certs`,
      // As Cognito's, an access token names its application as client_id.
      audience: null,
      customJwtCheck: ({ header, payload }) => {
        if (header.alg !== "RS256") {
          throw new Error("not signed with RS256");
        }
        validateCognitoJwtFields(payload, { tokenUse: "access", clientId, groups: "admins" });
      },
    },
    dependencies,
  );
  return (token) => verifier.verify(token);
}
