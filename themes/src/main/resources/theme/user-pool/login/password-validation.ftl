<#-- In place of keycloak.v2's: the sign-up page and the new-password page call these two macros below their forms. The
     realm's rules stand below the field already, by field.ftl, and Cognito's are among them. -->
<#macro templates>
</#macro>

<#macro script field="">
</#macro>
