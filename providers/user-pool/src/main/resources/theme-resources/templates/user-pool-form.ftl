<#-- Fields and buttons of our pages. Only what every login theme has is used, so that the pages work with any. Newer themes
     style the element around a field and its label's text, older ones the field and the label. -->
<#import "user-pool-password-rules.ftl" as passwordRules>
<#assign wrapped = properties.kcFormLabelTextClass??/>
<#-- What a page of ours says before its fields. -->
<#macro instruction>
    <link href="${url.resourcesPath}/css/user-pool.css" rel="stylesheet" />
    <p id="user-pool-instruction"><#nested></p>
</#macro>
<#-- Where a message went, masked. -->
<#macro destination address><bdi id="user-pool-destination" dir="ltr">${address}</bdi></#macro>
<#-- The button that shows a password, as Keycloak's own fields have it; its script is on every page of the newer themes. -->
<#macro visibility field>
    <span class="${properties.kcInputGroupItemClass!}">
        <button id="${field}-show-password" class="${properties.kcFormPasswordVisibilityButtonClass!}" type="button" aria-controls="${field}"
                aria-label="${msg('showPassword')}" data-label-show="${msg('showPassword')}" data-label-hide="${msg('hidePassword')}" data-password-toggle
                data-icon-show="${properties.kcFormPasswordVisibilityIconShow!}" data-icon-hide="${properties.kcFormPasswordVisibilityIconHide!}">
            <i class="${properties.kcFormPasswordVisibilityIconShow!}" aria-hidden="true"></i>
        </button>
    </span>
</#macro>
<#macro field name label error="" type="text" value="" autocomplete="off" inputmode="" autofocus=false rules=false>
    <#local hinted = name == "phone_number" && phoneHint??>
    <#local description = ((rules && userPoolPasswordRules?has_content)?then("user-pool-password-rules ", "") + hinted?then("form-help-text-after-phone_number ", "") + (error?has_content)?then("input-error-" + name, ""))?trim>
    <#local shows = wrapped && type == "password">
    <div class="${properties.kcFormGroupClass!}">
        <div class="${properties.kcFormGroupLabelClass!(properties.kcLabelWrapperClass!'')}">
            <label for="${name}" class="${properties.kcFormLabelClass!(properties.kcLabelClass!'')}">
                <span class="${properties.kcFormLabelTextClass!}">${label}</span>
                <span class="${properties.kcInputRequiredClass!'required'}" aria-hidden="true">&#42;</span>
            </label>
        </div>
        <div class="<#if shows>${properties.kcInputGroup!}<#else>${properties.kcInputWrapperClass!}</#if>">
            <span class="<#if shows>${properties.kcInputGroupItemClass!} ${properties.kcFill!} </#if><#if wrapped>${properties.kcInputClass!} <#if error?has_content>${properties.kcError!}</#if></#if>">
                <input type="${type}" id="${name}" name="${name}" class="${properties.kcInputClass!}" dir="ltr"
                       <#if value?has_content>value="${value}"</#if> autocomplete="${autocomplete}"
                       <#if inputmode?has_content>inputmode="${inputmode}"</#if> <#if autofocus>autofocus</#if>
                       aria-invalid="<#if error?has_content>true<#else>false</#if>" <#if hinted>data-kcUserPoolPhone="${phoneHint.region()}"</#if>
                       <#if description != "">aria-describedby="${description}"</#if>/>
            </span>
            <#if shows><@visibility field=name/></#if>
            <#if hinted>
                <div class="${properties.kcInputHelperTextAfterClass!}" id="form-help-text-after-phone_number" aria-live="polite">${phoneHint.text()}</div>
                <script type="module" src="${url.resourcesPath}/js/kcUserPoolPhone.js"></script>
            </#if>
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
<#-- A code: numbers on a phone's keyboard, and filled in by itself from a text message. -->
<#macro code autofocus=true value="">
    <@field name="code" label=msg("userPoolCode") value=value error=messagesPerField.get('code') autocomplete="one-time-code" inputmode="numeric" autofocus=autofocus/>
</#macro>
<#macro submit label id="kc-submit" name="login">
    <div class="${properties.kcFormGroupClass!}">
        <div id="kc-form-buttons" class="${properties.kcFormButtonsClass!}">
            <input id="${id}" name="${name}" type="submit" value="${label}"
                   class="${properties.kcButtonClass!} ${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!} ${properties.kcButtonLargeClass!}"/>
        </div>
    </div>
</#macro>
<#-- A button beside the main one; in a form of its own, so that the enter key never presses it. -->
<#macro other name label pause="">
    <form class="user-pool-other ${properties.kcFormClass!}" action="${url.loginAction}" method="post">
        <#nested>
        <div class="${properties.kcFormGroupClass!} ${pause}">
            <button name="${name}" id="user-pool-${name}" value="true" type="submit"
                    class="${properties.kcButtonClass!} ${properties.kcButtonSecondaryClass!(properties.kcButtonDefaultClass!'')} ${properties.kcButtonBlockClass!}">${label}</button>
            <#if pause != ""><@countdown/></#if>
        </div>
    </form>
</#macro>
<#-- Asks for another message. While that would be too soon, user-pool.css shows a countdown in the button's place, without
     scripts; in steps of five seconds, so that a few rules do and no style stands in the page. -->
<#macro again label>
    <#if (resendPause!0) gt 0>
        <#assign seconds = [(((resendPause + 4) / 5)?floor * 5), 30]?min>
        <@other name="resend" label=label pause="user-pool-pause user-pool-pause-" + seconds?c/>
    <#else>
        <@other name="resend" label=label/>
    </#if>
</#macro>
<#macro countdown>
    <#assign words = msg("userPoolResendWait", "|")?split("|")>
    <p id="user-pool-countdown">${words[0]}<span class="user-pool-seconds"></span>${words[1]}</p>
</#macro>
<#-- Some of which one is chosen; works without scripts. -->
<#macro choices name legend>
    <fieldset id="user-pool-${name}" class="user-pool-choices ${properties.kcFormGroupClass!}">
        <legend class="user-pool-hidden">${legend}</legend>
        <#nested>
    </fieldset>
</#macro>
<#macro choice name value checked=false type="radio">
    <div class="user-pool-choice">
        <input type="${type}" id="${name}-${value}" name="${name}" value="${value}" <#if checked>checked</#if>/>
        <label for="${name}-${value}"><#nested></label>
    </div>
</#macro>
<#-- A box to tick. -->
<#macro tick name label value="true" checked=false>
    <div class="${properties.kcFormGroupClass!}">
        <div class="${properties.kcCheckboxClass!'checkbox'}">
            <label for="${name}" class="${properties.kcCheckboxClass!}">
                <input class="${properties.kcCheckboxInputClass!}" type="checkbox" id="${name}" name="${name}" value="${value}" <#if checked>checked</#if>/>
                <span class="${properties.kcCheckboxLabelClass!}">${label}</span>
            </label>
        </div>
    </div>
</#macro>
