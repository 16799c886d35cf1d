<#-- The first sign-in: a new password, together with the required attributes the user still lacks. Only macros that every
     login theme has are used, so that the page works with any. -->
<#import "template.ftl" as layout>
<#import "user-profile-commons.ftl" as userProfileCommons>
<#import "user-pool-password-rules.ftl" as passwordRules>
<#-- Newer themes style the element around a field and its label's text, older ones the field and the label. -->
<#assign wrapped = properties.kcFormLabelTextClass??/>
<#macro passwordField name label error autofocus=false rules=false>
    <#assign description = ((rules && userPoolPasswordRules?has_content)?then("user-pool-password-rules ", "") + (error?has_content)?then("input-error-" + name, ""))?trim>
    <div class="${properties.kcFormGroupClass!}">
        <div class="${properties.kcFormGroupLabelClass!(properties.kcLabelWrapperClass!'')}">
            <label for="${name}" class="${properties.kcFormLabelClass!(properties.kcLabelClass!'')}">
                <span class="${properties.kcFormLabelTextClass!}">${label}</span>
                <span class="${properties.kcInputRequiredClass!'required'}" aria-hidden="true">&#42;</span>
            </label>
        </div>
        <div class="${properties.kcInputWrapperClass!}">
            <span class="<#if wrapped>${properties.kcInputClass!} <#if error?has_content>${properties.kcError!}</#if></#if>">
                <input type="password" id="${name}" name="${name}" class="${properties.kcInputClass!}" dir="ltr"
                       autocomplete="new-password" <#if autofocus>autofocus</#if>
                       aria-invalid="<#if error?has_content>true<#else>false</#if>"
                       <#if description != "">aria-describedby="${description}"</#if>/>
            </span>
        </div>
        <#if rules><@passwordRules.list field=name/></#if>
        <#if error?has_content>
            <div class="${properties.kcFormHelperTextClass!}" aria-live="polite">
                <div class="${properties.kcInputHelperTextClass!}">
                    <div class="${properties.kcInputHelperTextItemClass!} ${properties.kcError!}" id="input-error-${name}">
                        <span class="${properties.kcInputErrorMessageClass!}">${kcSanitize(error)?no_esc}</span>
                    </div>
                </div>
            </div>
        </#if>
    </div>
</#macro>
<@layout.registrationLayout displayMessage=messagesPerField.exists('global') displayRequiredFields=true; section>
    <#if section = "header">
        ${msg("userPoolNewPasswordTitle")}
    <#elseif section = "form">
        <form id="kc-passwd-update-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate="novalidate">
            <@passwordField name="password-new" label=msg("passwordNew") error=messagesPerField.get('password') autofocus=true rules=true/>
            <@passwordField name="password-confirm" label=msg("passwordConfirm") error=messagesPerField.get('password-confirm')/>
            <@userProfileCommons.userProfileFormFields/>
            <div class="${properties.kcFormGroupClass!}">
                <div id="kc-form-buttons" class="${properties.kcFormButtonsClass!}">
                    <input id="kc-submit" name="login" type="submit" value="${msg("doSubmit")}"
                           class="${properties.kcButtonClass!} ${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!} ${properties.kcButtonLargeClass!}"/>
                </div>
            </div>
        </form>
    </#if>
</@layout.registrationLayout>
