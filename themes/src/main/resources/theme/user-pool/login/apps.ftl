<#-- One of a user's authenticator apps, chosen without a script. -->
<#macro choice apps label>
    <fieldset class="user-pool-choices" aria-label="${label}">
        <#list apps.userOtpCredentials as app>
            <div class="user-pool-choice">
                <input type="radio" id="otp-${app?index}" name="selectedCredentialId" value="${app.id}" <#if app.id == apps.selectedCredentialId!''>checked</#if>>
                <label for="otp-${app?index}"><bdi>${app.userLabel!msg("otp-display-name")}</bdi></label>
            </div>
        </#list>
    </fieldset>
</#macro>
