<#-- In place of keycloak.v2's: the sign-up page and the new-password page call these two macros below their forms. The
     rules are shown before anything is typed, and Cognito's are among them; user-pool-password-rules.js moves them under
     the field. -->
<#macro templates>
</#macro>

<#macro script field="">
    <#-- The sign-up page has no password field where the address is verified first. -->
    <#if userPoolPasswordRules?? && (field != "password" || passwordRequired??)>
        <#import "user-pool-password-rules.ftl" as passwordRules>
        <@passwordRules.list field=field/>
    </#if>
</#macro>
