<#-- A forgotten password: takes the code that was sent and the new password, or sends another code. -->
<#import "template.ftl" as layout>
<#import "user-pool-form.ftl" as form>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('code', 'password', 'password-confirm'); section>
    <#if section = "header">
        ${msg("userPoolRecoveryTitle")}
    <#elseif section = "form">
        <#if destination??>
            <@form.instruction>${msg("userPoolRecoveryShown")} <@form.destination address=destination/></@form.instruction>
        <#else>
            <@form.instruction>${msg("userPoolRecoveryHidden." + media)}</@form.instruction>
        </#if>
        <form id="user-pool-recovery-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate="novalidate">
            <@form.code value=typedCode!"" autofocus=!(typedCode!"")?has_content/>
            <@form.field name="password-new" type="password" label=msg("passwordNew") error=messagesPerField.get('password') autocomplete="new-password" autofocus=(typedCode!"")?has_content rules=true/>
            <@form.field name="password-confirm" type="password" label=msg("passwordConfirm") error=messagesPerField.get('password-confirm') autocomplete="new-password"/>
            <@form.tick name="logout-sessions" label=msg("userPoolRecoveryEndSessions") value="on" checked=endsSessions/>
            <@form.submit label=msg("userPoolRecoverySubmit")/>
        </form>
        <@form.again label=msg("userPoolResendCode")/>
        <p><a id="user-pool-back" href="${url.loginUrl}">${msg("backToLogin")}</a></p>
    </#if>
</@layout.registrationLayout>
