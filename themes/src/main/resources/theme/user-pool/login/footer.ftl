<#-- What the template leaves to scripts, as a form or a link of its own, and the realm's legal links, below every page. -->
<#macro content>
    <#if auth?has_content && auth.showTryAnotherWayLink()>
        <@another name="tryAnotherWay" value="on" label=msg("doTryAnotherWay")/>
    </#if>
    <#if switchOrganizationEnabled?? && switchOrganizationEnabled>
        <@another name="switchOrganization" value="true" label=msg("doSwitchOrganization")/>
    </#if>
    <noscript>
        <#-- A page whose one purpose is a passkey; beside a name and password one is merely offered. -->
        <#if challenge?? && !enableWebAuthnConditionalUI??>
            <p id="user-pool-passkey-needs-scripts">${msg("userPoolPasskeyNeedsScripts")}</p>
        </#if>
        <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
            <p><a href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a></p>
        </#if>
        <#if realm.internationalizationEnabled && (locale.supported)?? && locale.supported?size gt 1>
            <nav class="user-pool-links" aria-label="${msg("languages")}">
                <ul role="list">
                    <#list locale.supported?sort_by("label") as language>
                        <li><a href="${language.url}" lang="${language.languageTag}" hreflang="${language.languageTag}">${language.label}</a></li>
                    </#list>
                </ul>
            </nav>
        </#if>
    </noscript>
    <#if userPoolBrand?? && userPoolBrand.links()?has_content>
        <nav id="user-pool-links" class="user-pool-links" aria-label="${msg("userPoolLegalLinks")}">
            <ul role="list">
                <#list userPoolBrand.links() as name, address>
                    <li><a href="${address}" target="_blank" rel="noopener noreferrer">${["terms", "privacy", "imprint"]?seq_contains(name)?then(msg("userPoolLink." + name), name)}</a></li>
                </#list>
            </ul>
        </nav>
    </#if>
</#macro>

<#macro another name value label>
    <form class="user-pool-other" action="${url.loginAction}" method="post">
        <button type="submit" id="user-pool-${name}" name="${name}" value="${value}" class="${properties.kcButtonSecondaryClass!} ${properties.kcButtonBlockClass!}">${label}</button>
    </form>
</#macro>
