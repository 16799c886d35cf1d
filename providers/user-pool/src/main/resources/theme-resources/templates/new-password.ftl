<#-- The first sign-in: a new password, together with the required attributes the user still lacks. -->
<#import "template.ftl" as layout>
<#import "user-profile-commons.ftl" as userProfileCommons>
<#import "user-pool-form.ftl" as form>
<@layout.registrationLayout displayMessage=messagesPerField.exists('global') displayRequiredFields=true; section>
    <#if section = "header">
        ${msg("userPoolNewPasswordTitle")}
    <#elseif section = "form">
        <form id="kc-passwd-update-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate="novalidate">
            <@form.field name="password-new" type="password" label=msg("passwordNew") error=messagesPerField.get('password') autocomplete="new-password" autofocus=true rules=true/>
            <@form.field name="password-confirm" type="password" label=msg("passwordConfirm") error=messagesPerField.get('password-confirm') autocomplete="new-password"/>
            <@userProfileCommons.userProfileFormFields/>
            <@form.submit label=msg("doSubmit")/>
        </form>
    </#if>
</@layout.registrationLayout>
