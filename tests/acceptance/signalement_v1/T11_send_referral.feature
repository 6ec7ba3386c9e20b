# language: fr
Fonctionnalité: T11 « Transmettre la saisine »

  La saisine ne suspend aucun délai de recours ni de prescription.
  Fondement : LO 2011-333 art. 5, 6, 8
  Par : coordinateur de site, coordinateur suppléant
  Une autre personne que l’auteur de : T10 « Soumettre la saisine à validation »
  Condition : aucun conflit d’intérêts de la collectivité laissé sans déclaration (CRPA L100-2)
  Condition : réclamant ou représentant identifié (LO 2011-333 art. 5)
  Condition : saisine par la victime, son ayant droit, son représentant ou une association habilitée (LO 2011-333 art. 5)
  Condition : accord du réclamant donné (LO 2011-333 art. 5 et 8)
  Condition : signalement non retiré (RGPD 7(3))
  Condition : lettre sur les délais envoyée (LO 2011-333 art. 6)
  Condition : secrets levés ou pièces laissées de côté (LO 2011-333 art. 20)
  Condition : aucun doublon déjà transmis (règle du réseau)

  Contexte:
    Étant donné que tout ce qui n’est pas dit est comme au dossier ordinaire, où tous les délais courent

  Règle: l’étape est faite, de chaque état, par chaque rôle

  Scénario: T11.1.1 dans le cas ordinaire
    Étant donné un dossier à l’état « Saisine à valider »
    Quand on demande, comme coordinateur de site, T11 « Transmettre la saisine »
    Alors le dossier est à l’état « Saisine transmise »
    Et le courrier L09 est à envoyer
    Et le courrier L10 est à envoyer
    Et le courrier L11 est à envoyer
    Et le délai K10 « Suivi auprès du Défenseur des droits » part
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » part
    Et le délai K07 « Validation par le coordinateur » s’arrête
    Et une tâche revient au référent de dossier, sous 15 jours ouvrés : Noter la réception par le Défenseur des droits

  Scénario: T11.1.2 le coordinateur du site est absent
    Étant donné un dossier à l’état « Saisine à valider »
    Et que le coordinateur du site est absent
    Quand on demande, comme coordinateur suppléant, T11 « Transmettre la saisine »
    Alors le dossier est à l’état « Saisine transmise »
    Et le courrier L09 est à envoyer
    Et le courrier L10 est à envoyer
    Et le courrier L11 est à envoyer
    Et le délai K10 « Suivi auprès du Défenseur des droits » part
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » part
    Et le délai K07 « Validation par le coordinateur » s’arrête
    Et une tâche revient au référent de dossier, sous 15 jours ouvrés : Noter la réception par le Défenseur des droits

  Règle: une condition manque

  Scénario: T11.3.1 le mis en cause est la collectivité qui porte le site
    Étant donné un dossier à l’état « Saisine à valider »
    Et que le mis en cause est la collectivité qui porte le site
    Quand on demande, comme coordinateur de site, T11 « Transmettre la saisine »
    Alors l’étape est refusée, il manque la condition « aucun conflit d’intérêts de la collectivité laissé sans déclaration »
    Et la réponse est : Le mis en cause est la collectivité qui porte le site : déclarez le conflit d’intérêts avant de continuer.
    Et le fondement est : CRPA L100-2
    Et le remède est l’étape T54 « Déclarer un conflit d’intérêts »
    Et le coordinateur de site peut agir

  Scénario: T11.3.2 le signalement est anonyme
    Étant donné un dossier à l’état « Saisine à valider »
    Et que le signalement est anonyme
    Quand on demande, comme coordinateur de site, T11 « Transmettre la saisine »
    Alors l’étape est refusée, il manque la condition « réclamant ou représentant identifié »
    Et la réponse est : Un signalement anonyme ne permet pas de saisine : la personne doit au moins être connue du Défenseur des droits. Une alerte sans nom reste possible.
    Et le fondement est : LO 2011-333 art. 5
    Et le remède se note à la fiche (/receipt/anonymous)

  Scénario: T11.3.3 l’identité du réclamant n’a pas été vérifiée
    Étant donné un dossier à l’état « Saisine à valider »
    Et que l’identité du réclamant n’a pas été vérifiée
    Quand on demande, comme coordinateur de site, T11 « Transmettre la saisine »
    Alors l’étape est refusée, il manque la condition « réclamant ou représentant identifié »
    Et la réponse est : Vérifiez l’identité du réclamant ou de son représentant avant toute saisine.
    Et le fondement est : LO 2011-333 art. 5
    Et le remède est l’étape T58 « Noter un contact »
    Et le remède se note à la fiche (/claimant/identity_verified)
    Et l’agent d’accueil peut agir

  Scénario: T11.3.4 le nom du réclamant n’est pas écrit
    Étant donné un dossier à l’état « Saisine à valider »
    Et que le nom du réclamant n’est pas écrit
    Quand on demande, comme coordinateur de site, T11 « Transmettre la saisine »
    Alors l’étape est refusée, il manque la condition « saisine par la victime, son ayant droit, son représentant ou une association habilitée »
    Et la réponse est : Écrivez le nom du réclamant : lui seul saisit le Défenseur des droits.
    Et le fondement est : LO 2011-333 art. 5
    Et le remède se note à la fiche (/claimant/last_name)

  Scénario: T11.3.5 le réclamant est décédé
    Étant donné un dossier à l’état « Saisine à valider »
    Et que le réclamant est décédé
    Quand on demande, comme coordinateur de site, T11 « Transmettre la saisine »
    Alors l’étape est refusée, il manque la condition « saisine par la victime, son ayant droit, son représentant ou une association habilitée »
    Et la réponse est : La personne est décédée : seuls ses ayants droit peuvent saisir ; demandez-leur s’ils poursuivent.
    Et le fondement est : LO 2011-333 art. 5
    Et le remède se note à la fiche (/heir)

  Scénario: T11.3.6 l’association qui saisit est déclarée depuis moins de cinq ans à la date des faits
    Étant donné un dossier à l’état « Saisine à valider »
    Et que l’association qui saisit est déclarée depuis moins de cinq ans à la date des faits
    Quand on demande, comme coordinateur de site, T11 « Transmettre la saisine »
    Alors l’étape est refusée, il manque la condition « saisine par la victime, son ayant droit, son représentant ou une association habilitée »
    Et la réponse est : L’association n’était pas déclarée depuis cinq ans à la date des faits : la victime saisit elle-même.
    Et le fondement est : LO 2011-333 art. 5, 3° ; décret 2011-904 art. 1
    Et le remède se note à la fiche (/association_standing)

  Scénario: T11.3.7 les statuts de l’association qui saisit manquent
    Étant donné un dossier à l’état « Saisine à valider »
    Et que les statuts de l’association qui saisit manquent
    Quand on demande, comme coordinateur de site, T11 « Transmettre la saisine »
    Alors l’étape est refusée, il manque la condition « saisine par la victime, son ayant droit, son représentant ou une association habilitée »
    Et la réponse est : Joignez une copie des statuts de l’association, ou faites saisir la victime elle-même.
    Et le fondement est : LO 2011-333 art. 5, 3° ; décret 2011-904 art. 1
    Et le remède se note à la fiche (/association_standing)

  Scénario: T11.3.8 l’association qui saisit a un autre objet que la lutte contre les discriminations ou l’aide aux victimes
    Étant donné un dossier à l’état « Saisine à valider »
    Et que l’association qui saisit a un autre objet que la lutte contre les discriminations ou l’aide aux victimes
    Quand on demande, comme coordinateur de site, T11 « Transmettre la saisine »
    Alors l’étape est refusée, il manque la condition « saisine par la victime, son ayant droit, son représentant ou une association habilitée »
    Et la réponse est : L’objet de l’association n’est ni de combattre les discriminations ni d’aider les victimes : la victime saisit elle-même.
    Et le fondement est : LO 2011-333 art. 5, 3° ; décret 2011-904 art. 1
    Et le remède se note à la fiche (/association_standing)

  Scénario: T11.3.9 on ne sait pas qui signale, le nom du réclamant n’est pas écrit
    Étant donné un dossier à l’état « Saisine à valider »
    Et qu’on ne sait pas qui signale
    Et que le nom du réclamant n’est pas écrit
    Quand on demande, comme coordinateur de site, T11 « Transmettre la saisine »
    Alors l’étape est refusée, il manque la condition « saisine par la victime, son ayant droit, son représentant ou une association habilitée »
    Et la réponse est : Un tiers ne saisit pas le Défenseur des droits à la place de la victime : identifiez-la, informez-la et recueillez son accord.
    Et le fondement est : LO 2011-333 art. 5
    Et le remède se note à la fiche (/claimant/last_name)

  Scénario: T11.3.10 l’accord du réclamant pour la saisine du Défenseur des droits n’a pas été demandé
    Étant donné un dossier à l’état « Saisine à valider »
    Et que l’accord du réclamant pour la saisine du Défenseur des droits n’a pas été demandé
    Quand on demande, comme coordinateur de site, T11 « Transmettre la saisine »
    Alors l’étape est refusée, il manque la condition « accord du réclamant donné »
    Et la réponse est : Recueillez l’accord du réclamant à la saisine et notez-le : sans lui, rien ne part.
    Et le fondement est : LO 2011-333 art. 5 et 8
    Et le remède est l’étape T42 « Noter un accord »
    Et le remède se note à la fiche (/consents/ddd_referral)
    Et l’agent d’accueil peut agir

  Scénario: T11.3.11 l’accord du réclamant pour la saisine du Défenseur des droits est seulement déclaré, sans preuve
    Étant donné un dossier à l’état « Saisine à valider »
    Et que l’accord du réclamant pour la saisine du Défenseur des droits est seulement déclaré, sans preuve
    Quand on demande, comme coordinateur de site, T11 « Transmettre la saisine »
    Alors l’étape est refusée, il manque la condition « accord du réclamant donné »
    Et la réponse est : L’accord n’est que déclaré : faites signer le formulaire et notez la version du texte et la preuve.
    Et le fondement est : LO 2011-333 art. 5 et 8 ; RGPD 7(1)
    Et le remède est l’étape T42 « Noter un accord »
    Et le remède se note à la fiche (/consents/ddd_referral)
    Et l’agent d’accueil peut agir

  Scénario: T11.3.12 le réclamant a refusé son accord pour la saisine du Défenseur des droits
    Étant donné un dossier à l’état « Saisine à valider »
    Et que le réclamant a refusé son accord pour la saisine du Défenseur des droits
    Quand on demande, comme coordinateur de site, T11 « Transmettre la saisine »
    Alors l’étape est refusée, il manque la condition « accord du réclamant donné »
    Et la réponse est : Le réclamant a refusé la saisine : elle ne peut partir que s’il change d’avis.
    Et le fondement est : LO 2011-333 art. 5 et 8
    Et le remède est l’étape T42 « Noter un accord »
    Et le remède se note à la fiche (/consents/ddd_referral)
    Et l’agent d’accueil peut agir

  Scénario: T11.3.13 le réclamant a retiré son accord pour la saisine du Défenseur des droits
    Étant donné un dossier à l’état « Saisine à valider »
    Et que le réclamant a retiré son accord pour la saisine du Défenseur des droits
    Quand on demande, comme coordinateur de site, T11 « Transmettre la saisine »
    Alors l’étape est refusée, il manque la condition « accord du réclamant donné »
    Et la réponse est : Le réclamant a retiré son accord à la saisine : rien ne part, proposez les autres voies.
    Et le fondement est : LO 2011-333 art. 5 et 8
    Et le remède est l’étape T42 « Noter un accord »
    Et le remède se note à la fiche (/consents/ddd_referral)
    Et l’agent d’accueil peut agir

  Scénario: T11.3.14 le réclamant a donné son accord pour la saisine du Défenseur des droits avant que sa demande change, le dossier a été rouvert pour une autre demande
    Étant donné un dossier à l’état « Saisine à valider »
    Et que le réclamant a donné son accord pour la saisine du Défenseur des droits avant que sa demande change
    Et que le dossier a été rouvert pour une autre demande
    Quand on demande, comme coordinateur de site, T11 « Transmettre la saisine »
    Alors l’étape est refusée, il manque la condition « accord du réclamant donné »
    Et la réponse est : La demande a changé depuis cet accord : redemandez-le sur le nouveau texte.
    Et le fondement est : LO 2011-333 art. 5 et 8
    Et le remède est l’étape T42 « Noter un accord »
    Et le remède se note à la fiche (/consents/ddd_referral)
    Et l’agent d’accueil peut agir

  Scénario: T11.3.15 le réclamant a donné son accord pour la saisine du Défenseur des droits il y a deux ans, le dossier a été rouvert
    Étant donné un dossier à l’état « Saisine à valider »
    Et que le réclamant a donné son accord pour la saisine du Défenseur des droits il y a deux ans
    Et que le dossier a été rouvert
    Quand on demande, comme coordinateur de site, T11 « Transmettre la saisine »
    Alors l’étape est refusée, il manque la condition « accord du réclamant donné »
    Et la réponse est : Le dossier a été rouvert et l’accord a plus de 12 mois : redemandez-le.
    Et le fondement est : LO 2011-333 art. 5 et 8
    Et le remède est l’étape T42 « Noter un accord »
    Et le remède se note à la fiche (/consents/ddd_referral)
    Et l’agent d’accueil peut agir

  Scénario: T11.3.16 une clôture est proposée parce que la personne a retiré son signalement
    Étant donné un dossier à l’état « Saisine à valider »
    Et qu’une clôture est proposée parce que la personne a retiré son signalement
    Quand on demande, comme coordinateur de site, T11 « Transmettre la saisine »
    Alors l’étape est refusée, il manque la condition « signalement non retiré »
    Et la réponse est : La personne a retiré son signalement : plus rien n’est envoyé pour elle, le coordinateur clôture.
    Et le fondement est : RGPD 7(3)
    Et c’est l’étape T45 « Clôturer pour une cause particulière » qui convient
    Et le coordinateur de site peut agir

  Scénario: T11.3.17 aucune lettre sur les délais n’est partie
    Étant donné un dossier à l’état « Saisine à valider »
    Et qu’aucune lettre sur les délais n’est partie
    Quand on demande, comme coordinateur de site, T11 « Transmettre la saisine »
    Alors l’étape est refusée, il manque la condition « lettre sur les délais envoyée »
    Et la réponse est : Envoyez d’abord au réclamant la lettre sur les délais : la saisine ne suspend ni la prescription ni les délais de recours.
    Et le fondement est : LO 2011-333 art. 6
    Et le remède est l’étape T59 « Noter une date de droit »
    Et le remède se note à la fiche (/clock_starts)
    Et le coordinateur de site peut agir

  Scénario: T11.3.18 la lettre sur les délais est prête et n’est pas partie
    Étant donné un dossier à l’état « Saisine à valider »
    Et que la lettre sur les délais est prête et n’est pas partie
    Quand on demande, comme coordinateur de site, T11 « Transmettre la saisine »
    Alors l’étape est refusée, il manque la condition « lettre sur les délais envoyée »
    Et la réponse est : Envoyez d’abord au réclamant la lettre sur les délais : la saisine ne suspend ni la prescription ni les délais de recours.
    Et le fondement est : LO 2011-333 art. 6
    Et le remède est l’étape T61 « Émettre un courrier »
    Et le remède se note à la fiche (/letters/L07)
    Et le coordinateur de site peut agir

  Scénario: T11.3.19 le coordinateur du site est absent, aucune lettre sur les délais n’est partie
    Étant donné un dossier à l’état « Saisine à valider »
    Et que le coordinateur du site est absent
    Et qu’aucune lettre sur les délais n’est partie
    Quand on demande, comme coordinateur suppléant, T11 « Transmettre la saisine »
    Alors l’étape est refusée, il manque la condition « lettre sur les délais envoyée »
    Et la réponse est : Envoyez d’abord au réclamant la lettre sur les délais : la saisine ne suspend ni la prescription ni les délais de recours.
    Et le fondement est : LO 2011-333 art. 6
    Et le remède est l’étape T59 « Noter une date de droit »
    Et le remède se note à la fiche (/clock_starts)
    Et le coordinateur suppléant peut agir

  Scénario: T11.3.20 le coordinateur du site est absent, la lettre sur les délais est prête et n’est pas partie
    Étant donné un dossier à l’état « Saisine à valider »
    Et que le coordinateur du site est absent
    Et que la lettre sur les délais est prête et n’est pas partie
    Quand on demande, comme coordinateur suppléant, T11 « Transmettre la saisine »
    Alors l’étape est refusée, il manque la condition « lettre sur les délais envoyée »
    Et la réponse est : Envoyez d’abord au réclamant la lettre sur les délais : la saisine ne suspend ni la prescription ni les délais de recours.
    Et le fondement est : LO 2011-333 art. 6
    Et le remède est l’étape T61 « Émettre un courrier »
    Et le remède se note à la fiche (/letters/L07)
    Et le coordinateur suppléant peut agir

  Scénario: T11.3.21 une pièce médicale doit partir
    Étant donné un dossier à l’état « Saisine à valider »
    Et qu’une pièce médicale doit partir
    Quand on demande, comme coordinateur de site, T11 « Transmettre la saisine »
    Alors l’étape est refusée, il manque la condition « secrets levés ou pièces laissées de côté »
    Et la réponse est : Pièces médicales (1) : il faut la demande expresse de la personne pour les transmettre, sinon laissez-les de côté.
    Et le fondement est : LO 2011-333 art. 20
    Et le remède est l’étape T42 « Noter un accord »
    Et le remède se note à la fiche (/consents/secrecy)
    Et l’agent d’accueil peut agir

  Scénario: T11.3.22 une lettre de l’avocat doit partir
    Étant donné un dossier à l’état « Saisine à valider »
    Et qu’une lettre de l’avocat doit partir
    Quand on demande, comme coordinateur de site, T11 « Transmettre la saisine »
    Alors l’étape est refusée, il manque la condition « secrets levés ou pièces laissées de côté »
    Et la réponse est : Pièces couvertes par le secret de l’avocat (1) : il faut la demande expresse de la personne pour les transmettre, sinon laissez-les de côté.
    Et le fondement est : LO 2011-333 art. 20
    Et le remède est l’étape T42 « Noter un accord »
    Et le remède se note à la fiche (/consents/secrecy)
    Et l’agent d’accueil peut agir

  Scénario: T11.3.23 un doublon confirmé du dossier a déjà été transmis
    Étant donné un dossier à l’état « Saisine à valider »
    Et qu’un doublon confirmé du dossier a déjà été transmis
    Quand on demande, comme coordinateur de site, T11 « Transmettre la saisine »
    Alors l’étape est refusée, il manque la condition « aucun doublon déjà transmis »
    Et la réponse est : Un doublon confirmé de ce dossier a déjà été transmis : fusionnez-les.
    Et le fondement est : règle du réseau
    Et c’est l’étape T30 « Fusionner un doublon » qui convient
    Et le coordinateur de site peut agir

  Règle: l’auteur demande ce qui revient à une autre personne

  Scénario: T11.5.1 la personne qui agit a fait l’étape « Saisine soumise à validation »
    Étant donné un dossier à l’état « Saisine à valider »
    Et que la personne qui agit a fait l’étape « Saisine soumise à validation »
    Quand on demande, comme coordinateur de site, T11 « Transmettre la saisine »
    Alors l’étape est refusée, il manque la condition « une autre personne que l’auteur »
    Et la réponse est : Vous êtes l’auteur de ce qui est à valider ; une autre personne décide : coordinateur de site ou coordinateur suppléant.
    Et le fondement est : règle du réseau
    Et le coordinateur suppléant peut agir

  Scénario: T11.5.2 le coordinateur du site est absent, la personne qui agit a fait l’étape « Saisine soumise à validation »
    Étant donné un dossier à l’état « Saisine à valider »
    Et que le coordinateur du site est absent
    Et que la personne qui agit a fait l’étape « Saisine soumise à validation »
    Quand on demande, comme coordinateur suppléant, T11 « Transmettre la saisine »
    Alors l’étape est refusée, il manque la condition « une autre personne que l’auteur »
    Et la réponse est : Vous êtes l’auteur de ce qui est à valider ; une autre personne décide : coordinateur de site ou coordinateur suppléant.
    Et le fondement est : règle du réseau
    Et le coordinateur de site peut agir

  Règle: le rôle lui-même est empêché

  Scénario: T11.6.1 la personne qui agit est nommée dans un conflit d’intérêts
    Étant donné un dossier à l’état « Saisine à valider »
    Et que la personne qui agit est nommée dans un conflit d’intérêts
    Quand on demande, comme coordinateur de site, T11 « Transmettre la saisine »
    Alors l’étape est refusée, il manque la condition « personne sans conflit d’intérêts sur ce dossier »
    Et la réponse est : Un conflit d’intérêts vous concerne sur ce dossier ; une autre personne du site agit à votre place.
    Et le fondement est : CRPA L100-2
    Et le coordinateur de site peut agir

  Scénario: T11.6.2 un transfert est proposé à un autre site, la personne qui agit est de l’autre site
    Étant donné un dossier à l’état « Saisine à valider »
    Et qu’un transfert est proposé à un autre site
    Et que la personne qui agit est de l’autre site
    Quand on demande, comme coordinateur de site, T11 « Transmettre la saisine »
    Alors l’étape est refusée, il manque la condition « dossier de son site, et non seulement proposé »
    Et la réponse est : Ce dossier vous est seulement proposé : le site d’origine en garde la charge jusqu’à l’acceptation.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T20 « Proposer un transfert »
    Et le coordinateur de site peut agir

  Scénario: T11.6.3 la personne qui agit est nommée dans un conflit d’intérêts, le coordinateur du site est absent
    Étant donné un dossier à l’état « Saisine à valider »
    Et que la personne qui agit est nommée dans un conflit d’intérêts
    Et que le coordinateur du site est absent
    Quand on demande, comme coordinateur suppléant, T11 « Transmettre la saisine »
    Alors l’étape est refusée, il manque la condition « personne sans conflit d’intérêts sur ce dossier »
    Et la réponse est : Un conflit d’intérêts vous concerne sur ce dossier ; une autre personne du site agit à votre place.
    Et le fondement est : CRPA L100-2
    Et le coordinateur de site peut agir

  Scénario: T11.6.4 rien n’appelle le suppléant
    Étant donné un dossier à l’état « Saisine à valider »
    Quand on demande, comme coordinateur suppléant, T11 « Transmettre la saisine »
    Alors l’étape est refusée, il manque la condition « coordinateur suppléant appelé à décider »
    Et la réponse est : Le coordinateur du site décide ; le suppléant le remplace s’il est en conflit d’intérêts, absent, auteur de l’acte, ou si son délai est dépassé.
    Et le fondement est : règle du réseau
    Et le coordinateur de site peut agir
    Et l’étape sera possible le 4 décembre 2026

  Règle: un autre rôle demande l’étape

  Plan du scénario: T11.7.1 le rôle n’est pas habilité
    Étant donné un dossier à l’état « Saisine à valider »
    Quand on demande, comme <comme>, T11 « Transmettre la saisine »
    Alors l’étape est refusée, il manque la condition « rôle habilité »
    Et la réponse est : Cette étape revient à : coordinateur de site ou coordinateur suppléant.
    Et le fondement est : règle du réseau
    Et le coordinateur de site peut agir

    Exemples:
      | comme                               |
      | agent d’accueil                     |
      | référent de dossier                 |
      | délégué du Défenseur des droits     |
      | auditeur                            |
      | administrateur national             |
      | délégué à la protection des données |
      | agent tenu par l’article 40         |
      | agent d’une structure partenaire    |
      | système                             |

  Règle: le dossier est dans un autre état

  Plan du scénario: T11.8.1 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme coordinateur de site, T11 « Transmettre la saisine »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Saisine à valider » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape <remède>
    Et le remède se note à la fiche (/state)
    Et l’agent d’accueil peut agir

    Exemples:
      | état       | remède                                  |
      | Brouillon  | T01 « Enregistrer le signalement »      |
      | Enregistré | T02 « Demander des pièces et attendre » |

  Plan du scénario: T11.8.2 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> », qui reviendra à « En qualification »
    Quand on demande, comme coordinateur de site, T11 « Transmettre la saisine »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Saisine à valider » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T50 « Noter une nouvelle du DDD »
    Et le remède se note à la fiche (/state)
    Et le référent de dossier peut agir

    Exemples:
      | état                  |
      | En attente de pièces  |
      | Réclamant injoignable |
      | Transfert en cours    |

  Plan du scénario: T11.8.3 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme coordinateur de site, T11 « Transmettre la saisine »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Saisine à valider » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape <remède>
    Et le remède se note à la fiche (/state)
    Et le référent de dossier peut agir

    Exemples:
      | état                          | remède                                             |
      | En qualification              | T06 « Proposer l’orientation »                     |
      | Orienté                       | T09 « Préparer la saisine »                        |
      | Saisine en préparation        | T10 « Soumettre la saisine à validation »          |
      | Saisine transmise             | T17 « Noter un refus ou une réorientation du DDD » |
      | En cours au DDD               | T17 « Noter un refus ou une réorientation du DDD » |
      | Complément demandé par le DDD | T17 « Noter un refus ou une réorientation du DDD » |
      | Retour du DDD                 | T09 « Préparer la saisine »                        |
      | Suivi des suites              | T52 « Noter la reprise par le DDD »                |

  Plan du scénario: T11.8.4 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme coordinateur de site, T11 « Transmettre la saisine »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Saisine à valider » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape <remède>
    Et le remède se note à la fiche (/state)
    Et le coordinateur de site peut agir

    Exemples:
      | état                    | remède                        |
      | Orientation à valider   | T07 « Valider l’orientation » |
      | Clôturé                 | T31 « Rouvrir »               |
      | Archivage intermédiaire | T31 « Rouvrir »               |

  Scénario: T11.8.5 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Éliminé ou anonymisé »
    Quand on demande, comme coordinateur de site, T11 « Transmettre la saisine »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Saisine à valider » ; le dossier est dans l’état « Éliminé ou anonymisé ».
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/state)

  Règle: l’étape qui suit

  Plan du scénario: T11.9.1 puis une autre étape
    Étant donné un dossier à l’état « Saisine à valider »
    Et que l’on a fait, comme coordinateur de site, T11 « Transmettre la saisine »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « <ensuite> »

    Exemples:
      | comme                               | ensuite                       | étape                                                         |
      | coordinateur de site                | Saisine transmise             | T53 « Affecter à un référent »                                |
      | agent d’accueil                     | Saisine transmise             | T39 « Demander des pièces sans attendre »                     |
      | agent d’accueil                     | Saisine transmise             | T40 « Pointer des pièces reçues »                             |
      | agent d’accueil                     | Saisine transmise             | T58 « Noter un contact »                                      |
      | agent d’accueil                     | Saisine transmise             | T59 « Noter une date de droit »                               |
      | référent de dossier                 | En cours au DDD               | T13 « Noter la réception par le DDD »                         |
      | référent de dossier                 | Complément demandé par le DDD | T14 « Noter une demande du DDD »                              |
      | référent de dossier                 | Saisine transmise             | T48 « Envoyer des pièces ou nouvelles au DDD »                |
      | référent de dossier                 | Suivi des suites              | T16 « Noter l’issue »                                         |
      | référent de dossier                 | Retour du DDD                 | T17 « Noter un refus ou une réorientation du DDD »            |
      | référent de dossier                 | Orientation à valider         | T27 « Noter le retrait de l’accord à la saisine »             |
      | agent tenu par l’article 40         | Saisine transmise             | T32 « Signaler au procureur (article 40) »                    |
      | agent d’accueil                     | Saisine transmise             | T33 « Relever l’urgence »                                     |
      | administrateur national             | Saisine transmise             | T36 « Ouvrir l’accès exceptionnel »                           |
      | agent d’accueil                     | Saisine transmise             | T42 « Noter un accord »                                       |
      | référent de dossier                 | Saisine transmise             | T43 « Proposer la clôture »                                   |
      | coordinateur de site                | Clôturé                       | T45 « Clôturer pour une cause particulière »                  |
      | agent d’accueil                     | Saisine transmise             | T54 « Déclarer un conflit d’intérêts »                        |
      | agent d’accueil                     | Saisine transmise             | T61 « Émettre un courrier »                                   |
      | agent d’accueil                     | Saisine transmise             | T62 « Noter la remise d’un courrier »                         |
      | agent tenu par l’article 40         | Saisine transmise             | T63 « Noter la connaissance de faits (article 40) »           |
      | agent tenu par l’article 40         | Saisine transmise             | T64 « Répondre sur l’article 40 »                             |
      | agent d’accueil                     | Saisine transmise             | T68 « Noter une demande d’exercice de droits »                |
      | délégué à la protection des données | Saisine transmise             | T74 « Prolonger la réponse à une demande de droits »          |
      | agent d’accueil                     | Saisine transmise             | T69 « Signaler une violation de données »                     |
      | délégué à la protection des données | Saisine transmise             | T70 « Clore le traitement d’une violation »                   |
      | référent de dossier                 | Saisine transmise             | T71 « Noter l’avancement d’une voie ou un fait de procédure » |
      | auditeur                            | Saisine transmise             | T72 « Télécharger le relevé de traçabilité »                  |

  Plan du scénario: T11.9.2 puis une autre étape
    Étant donné un dossier à l’état « Saisine à valider »
    Et que l’on a fait, comme coordinateur de site, T11 « Transmettre la saisine »
    Quand on demande, comme <comme>, <étape>
    Alors l’étape est refusée, il manque : <conditions>

    Exemples:
      | comme                       | conditions                                                | étape                                     |
      | système                     | délai écoulé                                              | T19 « Relancer le suivi »                 |
      | référent de dossier         | essai de contact manqué noté                              | T24 « Signaler le réclamant injoignable » |
      | coordinateur de site        | saisine transmise conservée                               | T30 « Fusionner un doublon »              |
      | coordinateur de site        | passage possible : Urgence                                | T66 « Abaisser l’urgence »                |
      | coordinateur de site        | proposition de clôture en attente                         | T44 « Écarter la proposition de clôture » |
      | administrateur national     | conflit d’intérêts ou site sans coordinateur              | T55 « Imposer un transfert »              |
      | système                     | échéance atteinte                                         | T60 « Constater une échéance »            |
      | agent tenu par l’article 40 | passage possible : Article 40 du code de procédure pénale | T65 « Noter la réponse du parquet »       |

  Scénario: T11.9.3 puis une autre étape
    Étant donné un dossier à l’état « Saisine à valider »
    Et que l’on a fait, comme coordinateur de site, T11 « Transmettre la saisine »
    Quand on demande, comme coordinateur de site, T20 « Proposer un transfert »
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « Saisine transmise »
