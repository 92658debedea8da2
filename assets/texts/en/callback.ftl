## callback
