<#-- The realm's password rules for a field. The list is complete without scripts; user-pool-password-rules.js ticks its
     items off. Nothing where the realm has no rules, or where the core JAR is not in force. -->
<#macro list field>
    <#if userPoolPasswordRules?has_content>
        <link href="${url.resourcesPath}/css/user-pool-password-rules.css" rel="stylesheet" />
        <div id="user-pool-password-rules" class="user-pool-password-rules" data-field="${field}"
             data-met="${msg("userPoolRuleMet")}" data-unmet="${msg("userPoolRuleUnmet")}">
            <p id="user-pool-password-rules-title">${msg("userPoolRulesTitle")}</p>
            <ul role="list" aria-labelledby="user-pool-password-rules-title">
                <#list userPoolPasswordRules as rule>
                    <li data-pattern="${rule.pattern()}" data-least="${rule.least()?c}" data-most="${rule.most()?c}"><span class="user-pool-rule-mark" aria-hidden="true"></span>${msg(rule.textKey(), rule.number())}<span class="user-pool-rule-state"></span></li>
                </#list>
            </ul>
        </div>
        <#-- Neither deferred nor a module: the marks are there when the page is painted. -->
        <script src="${url.resourcesPath}/js/user-pool-password-rules.js"></script>
    </#if>
</#macro>
