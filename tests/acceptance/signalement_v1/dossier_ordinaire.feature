# language: fr
Fonctionnalité: Le dossier ordinaire

  Chaque scénario part de ce dossier et ne dit que ce qui en diffère. Tous les délais courent ; pendant une
  attente, ceux qu’elle suspend sont suspendus. La personne qui agit n’est tenue par l’article 40 que si elle
  agit à ce titre.

  Contexte:
    Étant donné que le signalement est arrivé à l’accueil
    Et que la personne concernée signale elle-même
    Et que le récit des faits est écrit
    Et que la notice d’information n’a pas été remise
    Et que le signalement vient d’une personne
    Et que le site est compétent
    Et que le mis en cause n’est pas la collectivité qui porte le site
    Et que le signalement n’est pas anonyme
    Et que l’identité du réclamant a été vérifiée
    Et que le nom du réclamant est écrit
    Et que le réclamant est en vie
    Et qu’aucune association ne saisit
    Et que le critère de l’origine est retenu
    Et que le domaine du logement est retenu
    Et qu’il n’est pas écrit que le signalement est hors champ
    Et que la date des faits est notée
    Et que le départ des délais est motivé
    Et qu’un élément de comparaison est écrit
    Et que les risques pour la personne ont été examinés
    Et qu’il a été demandé si une procédure pénale est en cours
    Et que les délais sont calculés
    Et que les questions sur les délais courts ont leur réponse
    Et que le délai le plus proche finit dans plusieurs années
    Et que les faits ont cessé
    Et que le réclamant a signé la saisine
    Et qu’aucune pièce n’attend le contrôle
    Et qu’aucune pièce n’est couverte par un secret
    Et que le contenu de la saisine est complet
    Et que le dossier à conserver est désigné et ouvert
    Et qu’aucun doublon du dossier n’a été transmis
    Et qu’un référent est désigné
    Et que la personne qui agit n’est nommée dans aucun conflit d’intérêts
    Et qu’aucun conflit d’intérêts n’est déclaré
    Et que le coordinateur du site est présent
    Et que le visa d’élimination des archives est enregistré
    Et qu’une autre personne a dressé le bordereau d’élimination
    Et qu’aucun litige ne retient le dossier
    Et que le réclamant a donné son accord pour la saisine du Défenseur des droits
    Et que l’accord du réclamant pour la levée du secret n’a pas été demandé
    Et que l’accord du réclamant pour l’envoi d’un courrier au mis en cause n’a pas été demandé
    Et que le réclamant a accepté la voie du Défenseur des droits
    Et que la voie du tribunal judiciaire est ouverte
    Et qu’on ne sait pas si une procédure pénale est en cours
    Et que l’article 40 posé à l’enregistrement n’est pas ouvert
    Et que l’article 40 de la personne qui agit n’est pas ouvert
    Et que l’article 40 d’une autre personne n’est pas ouvert
    Et que le dossier n’est pas urgent
    Et que le dossier n’est lié à aucun autre
    Et qu’une orientation a été validée
    Et que la saisine n’est pas partie
    Et qu’aucune saisine n’a été commencée
    Et que le dossier n’a jamais été rouvert
    Et qu’aucune pièce n’est demandée
    Et que la lettre sur les délais est partie
    Et que la dernière relance n’est pas partie
    Et qu’aucun contact n’est noté
    Et qu’aucune clôture n’est proposée
    Et que le dossier se conserve après une voie ouverte
    Et que le dossier n’a pas été fusionné dans un autre
    Et que la durée de conservation ne court pas
    Et qu’aucun transfert n’est proposé
    Et qu’une autre personne a fait l’étape « Orientation proposée »
    Et qu’une autre personne a fait l’étape « Nouvelle orientation proposée »
    Et qu’une autre personne a fait l’étape « Accord à la saisine retiré »
    Et qu’une autre personne a fait l’étape « Saisine refusée par le réclamant »
    Et qu’une autre personne a fait l’étape « Saisine soumise à validation »
    Et qu’une autre personne a fait l’étape « Clôture proposée »
